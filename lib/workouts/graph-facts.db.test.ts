import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { findGraphFacts } from "./graph-facts.ts";
import { readHeartRateZoneTime, readPowerZoneTime } from "./zone-time.ts";

let rider: string;
let workoutId: string;

beforeEach(async () => {
  rider = await makeUser();
  workoutId = await makeWorkout(rider);
  await saveSeries("output", "{100,NULL,190}");
  await saveSeries("heart_rate", "{100,130,NULL}");
});

describe("findGraphFacts", () => {
  it("gives the power to be counted in zones, gaps as gaps", async () => {
    const facts = await findGraphFacts(rider, workoutId);
    expect(facts).toMatchObject({ sampleEverySeconds: 1, outputWatts: [100, null, 190], heartRateBpm: null });
    expect(facts && readPowerZoneTime(facts, 200)?.map(({ seconds }) => seconds)).toEqual([
      1, 0, 0, 1, 0, 0, 0,
    ]);
  });

  it("counts the heart rate by hand once the rider has set borders", async () => {
    const zones = [
      { slug: "zone1", name: "Zone 1", range: "<99 bpm", durationSeconds: 7, minBpm: 0, maxBpm: 98 },
    ];
    await getDb().performanceGraph.update({ where: { workoutId }, data: { heartRateZones: zones } });
    const before = await findGraphFacts(rider, workoutId);
    expect(before?.heartRateZones).toMatchObject([{ range: "<99 bpm" }]);
    await getDb().user.update({ where: { id: rider }, data: { heartRateZoneMinBpm: [120, 140, 160, 180] } });
    const facts = await findGraphFacts(rider, workoutId);
    expect(readHeartRateZoneTime(facts, [9, 9, 9, 9, 9])?.map(({ seconds }) => seconds)).toEqual([
      1, 1, 0, 0, 0,
    ]);
  });

  it("gives splits and a route where they were recorded", async () => {
    expect(await findGraphFacts(rider, workoutId)).toMatchObject({ splits: [], route: null });
    const split = {
      markerMeters: 1000,
      splitSeconds: 300,
      elapsedSeconds: null,
      averageSpeedMetersPerSecond: null,
      averageOutputWatts: null,
      strokeRateSpm: null,
      elevationChangeMeters: null,
      isBest: true,
      hasFloorPart: false,
    };
    await getDb().performanceGraph.update({
      where: { workoutId },
      data: { splits: [split], routeLatitudes: [52.5, 52.6], routeLongitudes: [13.4, 13.5] },
    });
    expect(await findGraphFacts(rider, workoutId)).toMatchObject({
      splits: [split],
      route: { latitudes: [52.5, 52.6], longitudes: [13.4, 13.5] },
    });
  });

  it("is nothing for another user, and without a graph", async () => {
    expect(await findGraphFacts(await makeUser(), workoutId)).toBeNull();
    expect(await findGraphFacts(rider, randomUUID())).toBeNull();
  });
});

async function saveSeries(slug: string, literal: string): Promise<void> {
  await getDb().$executeRaw`
    INSERT INTO metric_series (workout_id, slug, display_name, unit, "values")
    VALUES (${workoutId}::uuid, ${slug}, ${slug}, 'W', ${literal}::real[])`;
}
