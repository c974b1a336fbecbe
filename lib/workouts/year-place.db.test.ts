import { beforeAll, describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { ListedWorkout } from "@/lib/peloton/client.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";
import { readYearPlace } from "./year-place.ts";

let rider: string;
let idByStart: Map<string, string>;

const starts = {
  lastYear: "2025-06-01T06:00:00Z",
  /** In New York the old year hasn't ended. */
  newYearsNight: "2026-01-01T03:00:00Z",
  first: "2026-01-02T12:00:00Z",
  second: "2026-02-02T12:00:00Z",
};

beforeAll(async () => {
  rider = await makeUser();
  await getDb().user.update({ where: { id: rider }, data: { timeZone: "Pacific/Auckland" } });
  await getDb().$transaction((tx) =>
    saveListedWorkouts(tx, rider, [
      ...Object.values(starts).map((start) => makeYoga(start)),
      makeYoga("2026-01-20T12:00:00Z", { workoutType: "freestyle" }),
      makeYoga("2026-01-21T12:00:00Z", { discipline: "cycling" }),
    ]),
  );
  const rows = await getDb().workout.findMany({ where: { userId: rider } });
  idByStart = new Map(rows.map((row) => [row.startedAt.toISOString(), row.id]));
});

function place(name: keyof typeof starts, userId = rider) {
  return readYearPlace(userId, idByStart.get(new Date(starts[name]).toISOString()) ?? "");
}

describe("readYearPlace", () => {
  it("counts the workouts of that kind in the year of the place where they were done", async () => {
    expect(await place("lastYear")).toEqual({ year: 2025, numberInYear: 1, number: 1 });
    expect(await place("newYearsNight")).toEqual({ year: 2025, numberInYear: 2, number: 2 });
    expect(await place("first")).toEqual({ year: 2026, numberInYear: 1, number: 3 });
    expect(await place("second")).toEqual({ year: 2026, numberInYear: 2, number: 4 });
  });

  it("takes a zone that nobody knows for UTC", async () => {
    const other = await makeUser();
    const startedAt = new Date("2026-01-01T03:00:00Z");
    await saveListedWorkouts(getDb(), other, [makeWorkout({ startedAt, timeZone: "Peloton/Studio" })]);
    const { id } = await getDb().workout.findFirstOrThrow({ where: { userId: other } });
    expect(await readYearPlace(other, id)).toEqual({ year: 2026, numberInYear: 1, number: 1 });
  });

  it("is nothing for another user", async () => {
    expect(await place("first", await makeUser())).toBeNull();
  });
});

function makeYoga(start: string, change: Partial<ListedWorkout> = {}): ListedWorkout {
  return makeWorkout({
    startedAt: new Date(start),
    timeZone: "America/New_York",
    discipline: "yoga",
    ...change,
  });
}
