import { describe, expect, it } from "vitest";
import { pickTicks } from "./pick-ticks.ts";

describe("pickTicks", () => {
  it("takes round steps up to the end", () => {
    expect(pickTicks(1800)).toEqual([0, 600, 1200, 1800]);
    expect(pickTicks(1200)).toEqual([0, 300, 600, 900, 1200]);
    expect(pickTicks(5400)).toEqual([0, 1800, 3600, 5400]);
  });

  it("ends with the end itself, and keeps clear of it", () => {
    expect(pickTicks(1260)).toEqual([0, 300, 600, 900, 1260]);
    expect(pickTicks(1400)).toEqual([0, 300, 600, 900, 1200, 1400]);
    expect(pickTicks(20)).toEqual([0, 20]);
  });
});
