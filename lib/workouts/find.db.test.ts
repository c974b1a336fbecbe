import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout, refuseRide } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { findWorkout } from "./find.ts";
import { listWorkouts } from "./list.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";

let rider: string;
let stranger: string;
/** Newest first. */
let ids: string[];

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  const ride = makeRide({ title: "20 min Hill Ride" });
  const days = ["2026-03-03", "2026-03-02", "2026-03-01"];
  const workouts = days.map((day, index) =>
    makeWorkout({ startedAt: new Date(`${day}T06:00:00Z`), ride: index === 1 ? null : ride }),
  );
  await getDb().$transaction(async (tx) => {
    await saveListedRides(tx, [ride]);
    await saveListedWorkouts(tx, rider, workouts);
    await saveListedWorkouts(tx, stranger, [makeWorkout({ ride })]);
  });
  ids = (await listWorkouts(rider, { limit: 10 })).workouts.map(({ id }) => id);
});

describe("findWorkout", () => {
  it("knows its neighbours, its class and which take of the class it is", async () => {
    const [newest, middle, oldest] = ids;
    expect(await findWorkout(rider, newest ?? "")).toMatchObject({
      newerWorkoutId: null,
      olderWorkoutId: middle,
      take: { number: 2, count: 2 },
      ride: { title: "20 min Hill Ride", instructor: { name: "Mira Vale" } },
    });
    expect(await findWorkout(rider, middle ?? "")).toMatchObject({
      newerWorkoutId: newest,
      olderWorkoutId: oldest,
      take: null,
      ride: null,
    });
    expect(await findWorkout(rider, oldest ?? "")).toMatchObject({
      newerWorkoutId: middle,
      olderWorkoutId: null,
      take: { number: 1, count: 2 },
    });
  });

  it("knows why its class's details stay away, until they are here", async () => {
    const id = ids[0] ?? "";
    const { ride } = (await findWorkout(rider, id)) ?? {};
    await refuseRide(rider, ride?.id ?? "");
    expect(await findWorkout(rider, id)).toMatchObject({ rideRefusal: "membership_required" });
    await getDb().ride.update({ where: { id: ride?.id ?? "" }, data: { detailState: "fetched" } });
    expect(await findWorkout(rider, id)).toMatchObject({ rideRefusal: null });
  });

  it("finds nothing for another user, an unknown id or what isn't an id", async () => {
    expect(await findWorkout(stranger, ids[0] ?? "")).toBeNull();
    expect(await findWorkout(rider, "6c1d57b8-35d1-4f0b-a3f1-3f2f1d5b0a01")).toBeNull();
    expect(await findWorkout(rider, "newest")).toBeNull();
  });
});
