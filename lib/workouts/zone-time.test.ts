import { describe, expect, it } from "vitest";
import { readHeartRateZoneTime, readPowerZoneTime, type ZoneReadings } from "./zone-time.ts";

const readings: ZoneReadings = {
  sampleEverySeconds: 5,
  outputWatts: [100, 100, null, 190, 320],
  heartRateBpm: null,
  heartRateZones: [],
};

describe("readPowerZoneTime", () => {
  it("counts each reading in its zone of the FTP, and a gap in none", () => {
    const zones = readPowerZoneTime(readings, 200);
    expect(zones?.map(({ seconds }) => seconds)).toEqual([10, 0, 0, 5, 0, 0, 5]);
    expect(zones?.[0]).toEqual({
      zone: 1,
      name: "Active recovery",
      range: "under 110 W",
      seconds: 10,
      share: 0.5,
    });
    expect(zones?.[3]?.range).toBe("180–209 W");
    expect(zones?.[6]?.range).toBe("from 300 W");
  });

  it("is nothing without power", () => {
    expect(readPowerZoneTime({ ...readings, outputWatts: null }, 200)).toBeNull();
  });
});

describe("readHeartRateZoneTime", () => {
  const zones = [0, 122].map((minBpm, index) => ({
    slug: `zone${index + 1}`,
    name: `Zone ${index + 1}`,
    range: `from ${minBpm}`,
    durationSeconds: 0,
    minBpm,
    maxBpm: null,
  }));

  it("takes Peloton's count while the rider has set no borders", () => {
    expect(readHeartRateZoneTime(null, [60, 180])).toEqual([
      { zone: 1, name: "Zone 1", range: null, seconds: 60, share: 0.25 },
      { zone: 2, name: "Zone 2", range: null, seconds: 180, share: 0.75 },
    ]);
  });

  it("counts for itself in the rider's own borders", () => {
    const own = { ...readings, heartRateBpm: [100, 130, 131, null], heartRateZones: zones };
    expect(readHeartRateZoneTime(own, [60, 180])?.map(({ seconds, range }) => [seconds, range])).toEqual([
      [5, "under 122 bpm"],
      [10, "from 122 bpm"],
    ]);
  });

  it("is nothing without a heart rate", () => {
    expect(readHeartRateZoneTime(readings, [])).toBeNull();
  });
});
