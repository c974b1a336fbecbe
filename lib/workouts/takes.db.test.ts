import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";
import { listClassTakes } from "./takes.ts";

let rider: string;
let stranger: string;
let idByDay: Map<string, string>;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  const [ride, other] = [makeRide(), makeRide()];
  const take = (day: string, totalOutputKj: number | null, of: typeof ride | null = ride) =>
    makeWorkout({ startedAt: new Date(`${day}T06:00:00Z`), totalOutputKj, ride: of });
  await getDb().$transaction(async (tx) => {
    await saveListedRides(tx, [ride, other]);
    await saveListedWorkouts(tx, rider, [
      take("2026-03-01", 240),
      take("2026-03-02", 262),
      take("2026-03-03", null),
      take("2026-03-04", 300, other),
      take("2026-03-05", 300, null),
    ]);
    await saveListedWorkouts(tx, stranger, [take("2026-03-06", 400)]);
  });
  const rows = await getDb().workout.findMany({ where: { userId: rider } });
  idByDay = new Map(rows.map((row) => [row.startedAt.toISOString().slice(0, 10), row.id]));
});

function idOf(day: string): string {
  return idByDay.get(day) ?? "";
}

describe("listClassTakes", () => {
  it("lists one's own takes of the class, newest first, with the best marked", async () => {
    const takes = await listClassTakes(rider, idOf("2026-03-01"));
    expect(takes.map(({ id, isBest }) => [id, isBest])).toEqual([
      [idOf("2026-03-03"), false],
      [idOf("2026-03-02"), true],
      [idOf("2026-03-01"), false],
    ]);
  });

  it("is empty for a workout without a class and for somebody else's", async () => {
    expect(await listClassTakes(rider, idOf("2026-03-05"))).toEqual([]);
    expect(await listClassTakes(stranger, idOf("2026-03-01"))).toEqual([]);
  });
});
