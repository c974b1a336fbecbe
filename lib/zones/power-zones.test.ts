import { describe, expect, it } from "vitest";
import { countZoneSeconds, listPowerZones } from "./power-zones.ts";

describe("listPowerZones", () => {
  it("begins each zone at Peloton's share of the FTP, where the one before ends", () => {
    const zones = listPowerZones(200);
    expect(zones.map(({ zone, minWatts, endWatts }) => [zone, minWatts, endWatts])).toEqual([
      [1, 0, 110],
      [2, 110, 150],
      [3, 150, 180],
      [4, 180, 210],
      [5, 210, 240],
      [6, 240, 300],
      [7, 300, null],
    ]);
    expect(zones.map(({ name }) => name)).toEqual([
      "Active recovery",
      "Endurance",
      "Tempo",
      "Threshold",
      "VO2 max",
      "Anaerobic",
      "Neuromuscular",
    ]);
  });

  it("stays in whole watts", () => {
    const zones = listPowerZones(213);
    expect(zones.map(({ minWatts }) => minWatts)).toEqual([0, 117, 160, 192, 224, 256, 320]);
  });
});

describe("countZoneSeconds", () => {
  it("counts a reading at a border for the zone that begins there, and gaps nowhere", () => {
    const zones = listPowerZones(200);
    expect(countZoneSeconds([0, 109, 110, null, 180, 300, 900], zones, 5)).toEqual([10, 5, 0, 5, 0, 0, 10]);
  });
});
