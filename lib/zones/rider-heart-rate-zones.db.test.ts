import { describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveSettings } from "@/lib/settings/settings.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { readHeartRateZones } from "./rider-heart-rate-zones.ts";

async function makeGraph(userId: string, startedAt: string, starts: number[] | null): Promise<void> {
  const listed = makeWorkout({ startedAt: new Date(startedAt) });
  await saveListedWorkouts(getDb(), userId, [listed]);
  const { pelotonWorkoutId } = listed;
  const workout = await getDb().workout.findFirstOrThrow({ where: { userId, pelotonWorkoutId } });
  const heartRateZones = starts?.map((minBpm, index) => ({
    slug: `zone${index + 1}`,
    name: `Zone ${index + 1}`,
    range: null,
    durationSeconds: 60,
    minBpm,
    maxBpm: null,
  }));
  await getDb().performanceGraph.create({
    data: { workoutId: workout.id, sampleEverySeconds: 1, ...(heartRateZones && { heartRateZones }) },
  });
}

const readStarts = async (userId: string) =>
  (await readHeartRateZones(userId)).zones.map(({ minBpm }) => minBpm);

describe("readHeartRateZones", () => {
  it("takes those of the newest workout that has some", async () => {
    const userId = await makeUser();
    await makeGraph(userId, "2026-01-01T12:00:00Z", [0, 110, 130, 150, 165]);
    await makeGraph(userId, "2026-03-01T12:00:00Z", [0, 114, 132, 150, 167]);
    await makeGraph(userId, "2026-04-01T12:00:00Z", null);
    await makeGraph(userId, "2026-05-01T12:00:00Z", []);
    await makeGraph(await makeUser(), "2026-06-01T12:00:00Z", [0, 1, 2, 3, 4]);
    expect(await readStarts(userId)).toEqual([0, 114, 132, 150, 167]);
  });

  it("takes those by hand until they are given up", async () => {
    const userId = await makeUser();
    await makeGraph(userId, "2026-01-01T12:00:00Z", [0, 110, 130, 150, 165]);
    await saveSettings(userId, { heartRateZoneMinBpm: [120, 140, 155, 170] });
    expect(await readStarts(userId)).toEqual([0, 120, 140, 155, 170]);
    await saveSettings(userId, { heartRateZoneMinBpm: [] });
    expect(await readStarts(userId)).toEqual([0, 110, 130, 150, 165]);
  });

  it("knows none of a rider who never wore a strap", async () => {
    expect(await readHeartRateZones(await makeUser())).toEqual({
      zones: [],
      byHandMinBpm: [],
      fromPeloton: [],
    });
  });
});
