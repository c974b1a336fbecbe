import { describe, expect, it } from "vitest";
import type { Forbidder } from "@/lib/peloton/session.ts";
import { ForbiddenBursts } from "./forbidden-burst.ts";

const startMs = Date.parse("2026-03-01T12:00:00Z");
const pauseMs = 60_000;

/** Until when each of some refusals at one moment says to pause, in seconds from the start. */
function refuse(
  bursts: ForbiddenBursts,
  times: number,
  atMs = startMs,
  by: Forbidder = "api",
): (number | null)[] {
  return Array.from({ length: times }, () => {
    const until = bursts.countRefusal("peloton", by, atMs);
    return until && (until.getTime() - startMs) / 1000;
  });
}

describe("ForbiddenBursts", () => {
  it("takes the fifth refusal in a row for a burst, and those that were under way with it", () => {
    expect(refuse(new ForbiddenBursts(), 8)).toEqual([null, null, null, null, 60, 60, 60, 60]);
  });

  it("pauses again at the first refusal after the pause", () => {
    const bursts = new ForbiddenBursts();
    refuse(bursts, 5);
    expect(refuse(bursts, 2, startMs + pauseMs)).toEqual([120, 120]);
  });

  it("sees no burst when other answers come in between", () => {
    const bursts = new ForbiddenBursts();
    for (let round = 0; round < 5; round += 1) {
      expect(refuse(bursts, 4)).toEqual([null, null, null, null]);
      bursts.forget("peloton");
    }
  });

  it("believes the refusals after three pauses, until something else is answered", () => {
    const bursts = new ForbiddenBursts();
    refuse(bursts, 5);
    refuse(bursts, 1, startMs + pauseMs);
    refuse(bursts, 1, startMs + 2 * pauseMs);
    expect(refuse(bursts, 2, startMs + 3 * pauseMs)).toEqual([null, null]);
    bursts.forget("peloton");
    expect(refuse(bursts, 5, startMs + 3 * pauseMs).at(-1)).toBe(240);
  });

  it("never believes an edge, and pauses longer each time, up to half an hour", () => {
    const bursts = new ForbiddenBursts();
    refuse(bursts, 5, startMs, "edge");
    let atSeconds = 60;
    const pausesSeconds = Array.from({ length: 9 }, () => {
      const [until] = refuse(bursts, 1, startMs + atSeconds * 1000, "edge");
      const seconds = (until ?? 0) - atSeconds;
      atSeconds += seconds;
      return seconds;
    });
    expect(pausesSeconds).toEqual([60, 60, 120, 240, 480, 960, 1800, 1800, 1800]);
  });

  it("keeps the upstreams apart", () => {
    const bursts = new ForbiddenBursts();
    refuse(bursts, 4);
    expect(bursts.countRefusal("demo", "api", startMs)).toBeNull();
    expect(refuse(bursts, 1)).toEqual([60]);
  });
});
