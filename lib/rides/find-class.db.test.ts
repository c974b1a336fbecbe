import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout, refuseRide } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { findClass } from "./find-class.ts";
import { saveListedRides } from "./save-listed-rides.ts";

const ride = makeRide({ title: "20 min Hill Ride" });
const otherRide = makeRide({ title: "45 min Flat Ride" });
let rider: string;
let stranger: string;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  await getDb().$transaction(async (tx) => {
    await saveListedRides(tx, [ride, otherRide]);
    await saveListedWorkouts(tx, rider, [take("2026-01-05", 240), take("2026-03-05", 260), makeWorkout()]);
    await saveListedWorkouts(tx, stranger, [take("2026-02-05", 999), makeWorkout({ ride: otherRide })]);
  });
});

describe("findClass", () => {
  it("gives the class with the rider's own takes, the newest first", async () => {
    const found = await findClass(rider, ride.id);
    expect(found).toMatchObject({
      title: "20 min Hill Ride",
      detailState: "placeholder",
      instructor: { name: "Mira Vale" },
    });
    expect(found?.takes.map(({ totalOutputKj }) => totalOutputKj)).toEqual([260, 240]);
  });

  it("shows a stranger only the stranger's takes", async () => {
    expect((await findClass(stranger, ride.id))?.takes.map(({ totalOutputKj }) => totalOutputKj)).toEqual([
      999,
    ]);
  });

  it("tells why the rest of it stays away, to the one who was refused", async () => {
    expect(await findClass(stranger, otherRide.id)).toMatchObject({ refusal: null });
    await refuseRide(stranger, otherRide.id);
    expect(await findClass(stranger, otherRide.id)).toMatchObject({ refusal: "membership_required" });
    expect(await findClass(stranger, ride.id)).toMatchObject({ refusal: null });
  });

  it("finds nothing that the rider hasn't taken, and nothing by what isn't an id", async () => {
    expect(await findClass(rider, otherRide.id)).toBeNull();
    expect(await findClass(await makeUser(), ride.id)).toBeNull();
    expect(await findClass(rider, "no-such-class")).toBeNull();
    expect(await findClass(rider, "\0")).toBeNull();
  });
});

function take(day: string, totalOutputKj: number) {
  return makeWorkout({ startedAt: new Date(`${day}T06:00:00Z`), totalOutputKj, ride });
}
