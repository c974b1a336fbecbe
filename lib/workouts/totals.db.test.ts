import { describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";
import { readWorkoutTotals } from "./totals.ts";

describe("readWorkoutTotals", () => {
  it("sums what was measured, of this rider only", async () => {
    const [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
    const ride = { durationSeconds: 1800, totalOutputKj: 300.5, distanceMeters: 10_000 };
    const meditation = { durationSeconds: 600, totalOutputKj: null, distanceMeters: null };
    await getDb().$transaction(async (tx) => {
      await saveListedWorkouts(tx, rider, [makeWorkout(ride), makeWorkout(meditation)]);
      await saveListedWorkouts(tx, stranger, [makeWorkout(ride)]);
    });
    await getDb().workout.updateMany({
      where: { userId: rider, totalOutputKj: { not: null } },
      data: { graphState: "fetched" },
    });
    expect(await readWorkoutTotals(rider)).toEqual({
      workoutCount: 2,
      totalDurationSeconds: 2400,
      totalOutputKj: 300.5,
      totalDistanceMeters: 10_000,
      graphCount: 1,
    });
  });

  it("is all zeros before the first sync", async () => {
    expect(await readWorkoutTotals(await makeUser())).toEqual({
      workoutCount: 0,
      totalDurationSeconds: 0,
      totalOutputKj: 0,
      totalDistanceMeters: 0,
      graphCount: 0,
    });
  });
});
