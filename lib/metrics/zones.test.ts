import { describe, expect, it } from "vitest";
import { shareZones, sumZoneSeconds } from "./zones.ts";

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

describe("sumZoneSeconds", () => {
  const minimums = [0, 114.4, 132, 149.6, 167.2];

  it("puts a reading on a border into the zone that begins there", () => {
    expect(sumZoneSeconds([114, 115, 132, 168], minimums, 1)).toEqual([1, 1, 1, 0, 1]);
  });

  it("counts each sample for the step it stands for, and a gap for nothing", () => {
    expect(sumZoneSeconds([100, null, 120], minimums, 5)).toEqual([5, 5, 0, 0, 0]);
  });

  it("keeps readings below the first minimum in the first zone", () => {
    expect(sumZoneSeconds([40], [60, 100], 1)).toEqual([1, 0]);
  });
});
