import { describe, expect, it } from "vitest";
import type { HeartRateZone } from "@/lib/rides/stored-facts.ts";
import {
  countHeartRateZoneSeconds,
  listHeartRateZoneStarts,
  resolveHeartRateZones,
} from "./heart-rate-zones.ts";

const fromPeloton: HeartRateZone[] = [0, 114, 132, 150, 167].map((minBpm, index, all) => ({
  slug: `zone${index + 1}`,
  name: ["Easy", "Warm", "Steady", "Hard", "All out"][index] ?? "",
  range: null,
  durationSeconds: 100 * index,
  minBpm,
  maxBpm: (all[index + 1] ?? 178) - 1,
}));

describe("resolveHeartRateZones", () => {
  it("keeps Peloton's while nothing is set by hand", () => {
    expect(resolveHeartRateZones([], fromPeloton)).toEqual(fromPeloton);
    expect(resolveHeartRateZones([], [])).toEqual([]);
  });

  it("takes the borders that were set by hand, under Peloton's names and without its seconds", () => {
    const zones = resolveHeartRateZones([120, 140, 155, 170], fromPeloton);
    expect(zones.map(({ minBpm, maxBpm }) => [minBpm, maxBpm])).toEqual([
      [0, 119],
      [120, 139],
      [140, 154],
      [155, 169],
      [170, null],
    ]);
    expect(zones.map((zone) => zone.name)).toEqual(["Easy", "Warm", "Steady", "Hard", "All out"]);
    expect(zones.map((zone) => zone.durationSeconds)).toEqual([0, 0, 0, 0, 0]);
    expect(zones.map((zone) => zone.range)).toEqual([
      "<120 bpm",
      "120-139 bpm",
      "140-154 bpm",
      "155-169 bpm",
      ">=170 bpm",
    ]);
  });

  it("numbers the zones of a rider who never wore a strap with Peloton", () => {
    const zones = resolveHeartRateZones([120, 140, 155, 170], []);
    expect(zones.map(({ slug, name }) => [slug, name])).toEqual([
      ["zone1", "Zone 1"],
      ["zone2", "Zone 2"],
      ["zone3", "Zone 3"],
      ["zone4", "Zone 4"],
      ["zone5", "Zone 5"],
    ]);
  });
});

describe("listHeartRateZoneStarts", () => {
  it("takes Peloton's shares of the highest heart rate", () => {
    expect(listHeartRateZoneStarts(176)).toEqual([114, 132, 150, 167]);
    expect(listHeartRateZoneStarts(180)).toEqual([117, 135, 153, 171]);
  });
});

describe("countHeartRateZoneSeconds", () => {
  it("counts a reading at a border for the zone that begins there, and gaps nowhere", () => {
    expect(countHeartRateZoneSeconds([90, 113, 114, null, 166.9, 167, 200], fromPeloton, 5)).toEqual([
      10, 5, 0, 5, 10,
    ]);
  });

  it("has nothing to count without zones", () => {
    expect(countHeartRateZoneSeconds([90, 150], [], 1)).toEqual([]);
  });
});
