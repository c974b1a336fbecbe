import { describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { ListedWorkout } from "@/lib/peloton/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";

function save(userId: string, ...workouts: ListedWorkout[]) {
  return saveListedWorkouts(getDb(), userId, workouts);
}

async function read(userId: string, workout: ListedWorkout) {
  return getDb().workout.findUniqueOrThrow({
    where: { userId_pelotonWorkoutId: { userId, pelotonWorkoutId: workout.pelotonWorkoutId } },
  });
}

describe("saveListedWorkouts", () => {
  it("creates once and leaves alone what hasn't changed", async () => {
    const userId = await makeUser();
    const ride = makeRide();
    await saveListedRides(getDb(), [ride, ride]);
    const workout = makeWorkout({ ride, heartRateZoneSeconds: [60, 600, 900, 200, 40] });
    expect(await save(userId, workout)).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect(await save(userId, workout)).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(await read(userId, workout)).toMatchObject({
      title: "30 min Climb Ride",
      rideId: ride.id,
      totalOutputKj: 251.37,
      heartRateZoneSeconds: [60, 600, 900, 200, 40],
      graphState: "pending",
      startedAt: workout.startedAt,
    });
  });

  it("takes a workout that stands twice on a page for one", async () => {
    const workout = makeWorkout();
    expect(await save(await makeUser(), workout, workout)).toEqual({ created: 1, updated: 0, unchanged: 0 });
  });

  it("keeps the same Peloton workout apart for two users", async () => {
    const workout = makeWorkout();
    const [one, other] = [await makeUser(), await makeUser()];
    await save(one, workout);
    expect(await save(other, { ...workout, title: "Renamed" })).toMatchObject({ created: 1 });
    expect((await read(one, workout)).title).toBe("30 min Climb Ride");
  });

  it("asks for the graph again when the recording changed, not when only the title did", async () => {
    const userId = await makeUser();
    const workout = makeWorkout();
    await save(userId, workout);
    await getDb().workout.updateMany({ where: { userId }, data: { graphState: "fetched" } });
    expect(await save(userId, { ...workout, title: "Renamed" })).toMatchObject({ updated: 1 });
    expect(await read(userId, workout)).toMatchObject({ title: "Renamed", graphState: "fetched" });
    expect(await save(userId, { ...workout, totalOutputKj: 260 })).toMatchObject({ updated: 1 });
    expect(await read(userId, workout)).toMatchObject({ totalOutputKj: 260, graphState: "pending" });
  });

  it("waits with the graph of a workout in progress until it is complete", async () => {
    const userId = await makeUser();
    const running = makeWorkout({
      isInProgress: true,
      status: "IN_PROGRESS",
      endedAt: null,
      totalOutputKj: null,
    });
    await save(userId, running);
    expect((await read(userId, running)).graphState).toBe("not_ready");
    await save(userId, { ...running, isInProgress: false, status: "COMPLETE", totalOutputKj: 120 });
    expect(await read(userId, running)).toMatchObject({ graphState: "pending", totalOutputKj: 120 });
  });

  it("does not undo what the graph told of output and distance", async () => {
    const userId = await makeUser();
    const workout = makeWorkout({ totalOutputKj: null });
    await save(userId, workout);
    await getDb().workout.updateMany({
      where: { userId },
      data: { graphState: "fetched", totalOutputKj: 99, distanceMeters: 12_000 },
    });
    expect(await save(userId, workout)).toMatchObject({ unchanged: 1 });
    expect(await read(userId, workout)).toMatchObject({ totalOutputKj: 99, distanceMeters: 12_000 });
  });

  it("stores a discipline that nobody has heard of as it came", async () => {
    const userId = await makeUser();
    const workout = makeWorkout({ discipline: "underwater_hockey" });
    await save(userId, workout);
    expect((await read(userId, workout)).discipline).toBe("underwater_hockey");
  });
});
