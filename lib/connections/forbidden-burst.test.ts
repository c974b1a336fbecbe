import { describe, expect, it } from "vitest";
import { ForbiddenBursts } from "./forbidden-burst.ts";

const startMs = Date.parse("2026-03-01T12:00:00Z");
const pauseMs = 60_000;

/** Until when each of some refusals at one moment says to pause, in seconds from the start. */
function refuse(bursts: ForbiddenBursts, times: number, atMs = startMs): (number | null)[] {
  return Array.from({ length: times }, () => {
    const until = bursts.countRefusal("peloton", atMs);
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

  it("keeps the upstreams apart", () => {
    const bursts = new ForbiddenBursts();
    refuse(bursts, 4);
    expect(bursts.countRefusal("demo", startMs)).toBeNull();
    expect(refuse(bursts, 1)).toEqual([60]);
  });
});
