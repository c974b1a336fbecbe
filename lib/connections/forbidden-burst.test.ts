import { describe, expect, it } from "vitest";
import { ForbiddenBursts } from "./forbidden-burst.ts";

function count(bursts: ForbiddenBursts, times: number): boolean[] {
  return Array.from({ length: times }, () => bursts.countRefusal("peloton"));
}

describe("ForbiddenBursts", () => {
  it("takes the fifth refusal in a row for a burst, and counts anew after it", () => {
    const bursts = new ForbiddenBursts();
    expect(count(bursts, 10)).toEqual([false, false, false, false, true, false, false, false, false, true]);
  });

  it("sees no burst when other answers come in between", () => {
    const bursts = new ForbiddenBursts();
    expect(count(bursts, 4)).not.toContain(true);
    bursts.forget("peloton");
    expect(count(bursts, 4)).not.toContain(true);
  });

  it("believes the refusals after three pauses, until something else is answered", () => {
    const bursts = new ForbiddenBursts();
    expect(count(bursts, 15).filter(Boolean)).toHaveLength(3);
    expect(count(bursts, 50)).not.toContain(true);
    bursts.forget("peloton");
    expect(count(bursts, 5)).toContain(true);
  });

  it("keeps the upstreams apart", () => {
    const bursts = new ForbiddenBursts();
    count(bursts, 4);
    expect(bursts.countRefusal("demo")).toBe(false);
    expect(bursts.countRefusal("peloton")).toBe(true);
  });
});
