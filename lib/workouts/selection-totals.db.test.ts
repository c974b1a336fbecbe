import { expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";
import { readSelectionTotals } from "./selection-totals.ts";

it("adds up what the filters let through, and averages over the time that has a value", async () => {
  const rider = await makeUser();
  await add(rider, "a", 600, { averageOutputWatts: 100, averageHeartRateBpm: 120 });
  await add(rider, "b", 1800, { averageOutputWatts: 200, totalOutputKj: 360, distanceMeters: 1000 });
  await add(rider, "c", 3600, { averageOutputWatts: 0, totalOutputKj: 0, caloriesKcal: 80 });
  await add(await makeUser(), "stranger", 600, { totalOutputKj: 9000 });
  expect(await readSelectionTotals(rider, {})).toEqual({
    workoutCount: 3,
    totalDurationSeconds: 6000,
    totalOutputKj: 360,
    totalDistanceMeters: 1000,
    totalCaloriesKcal: 80,
    averageOutputWatts: 175,
    averageHeartRateBpm: 120,
    bestOutputKj: 360,
  });
  expect(await readSelectionTotals(rider, { search: "a" })).toMatchObject({
    workoutCount: 1,
    totalDurationSeconds: 600,
    averageOutputWatts: 100,
    bestOutputKj: null,
  });
});

it("is nothing, and not zero on average, where nothing is left", async () => {
  expect(await readSelectionTotals(await makeUser(), {})).toEqual({
    workoutCount: 0,
    totalDurationSeconds: 0,
    totalOutputKj: 0,
    totalDistanceMeters: 0,
    totalCaloriesKcal: 0,
    averageOutputWatts: null,
    averageHeartRateBpm: null,
    bestOutputKj: null,
  });
});

async function add(
  userId: string,
  title: string,
  durationSeconds: number,
  data: Partial<Record<Measured, number>>,
): Promise<void> {
  const listed = makeWorkout({ title, durationSeconds, totalOutputKj: null, instructorName: null });
  await getDb().$transaction((tx) => saveListedWorkouts(tx, userId, [listed]));
  await getDb().workout.updateMany({ where: { userId, title }, data });
}

type Measured =
  | "averageOutputWatts"
  | "averageHeartRateBpm"
  | "totalOutputKj"
  | "distanceMeters"
  | "caloriesKcal";
