import { describe, expect, it } from "vitest";
import { shareZones } from "./zones.ts";

describe("shareZones", () => {
  it("shares the time spent in zones", () => {
    expect(shareZones([60, 120, 20])).toEqual([
      { zone: 1, seconds: 60, share: 0.3 },
      { zone: 2, seconds: 120, share: 0.6 },
      { zone: 3, seconds: 20, share: 0.1 },
    ]);
  });

  it("has no answer when no time was recorded", () => {
    expect(shareZones([])).toBeNull();
    expect(shareZones([0, 0, 0, 0, 0])).toBeNull();
  });
});
