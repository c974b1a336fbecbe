import { expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { ListedWorkout } from "@/lib/peloton/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { readFacets } from "./facets.ts";
import { listWorkouts } from "./list.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";

it("are the rider's own disciplines, instructors, class types and years, each with its workouts", async () => {
  const [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  const climb = makeRide({ instructor: { id: "facet-instructor", name: "Ines Holt", imageUrl: null } });
  const zone = makeRide();
  await save(rider, [
    { ride: climb, instructorName: null, startedAt: new Date("2019-06-01T12:00:00Z") },
    { ride: climb, instructorName: "Ines Holt" },
    {
      ride: zone,
      discipline: null,
      instructorName: "Adam Kerr",
      startedAt: new Date("2026-06-01T12:00:00Z"),
    },
    { discipline: "yoga", instructorName: null },
  ]);
  await save(stranger, [{ discipline: "rowing", instructorName: "Xaver", startedAt: new Date(0) }]);
  await setClassTypes(climb.id, [{ id: "climb", name: "Climb" }]);
  await setClassTypes(zone.id, [
    { id: "zone", name: "Power Zone" },
    { id: "climb", name: "Climbs" },
  ]);
  expect(await readFacets(rider)).toEqual({
    disciplines: [
      { discipline: "cycling", workoutCount: 2, matchCount: 2 },
      { discipline: "other", workoutCount: 1, matchCount: 1 },
      { discipline: "yoga", workoutCount: 1, matchCount: 1 },
    ],
    instructors: [
      { name: "Adam Kerr", workoutCount: 1 },
      { name: "Ines Holt", workoutCount: 2 },
    ],
    classTypes: [
      { id: "climb", name: "Climb", workoutCount: 3 },
      { id: "zone", name: "Power Zone", workoutCount: 1 },
    ],
    firstYear: 2019,
    lastYear: 2026,
  });
});

it("count of each discipline what passes the other filters, and keep their order", async () => {
  const rider = await makeUser();
  await save(rider, [
    { title: "Hill ride" },
    { title: "Flat ride" },
    { title: "Hill walk", discipline: "walking" },
    { title: "Nap", discipline: "meditation" },
  ]);
  const { disciplines } = await readFacets(rider, { disciplines: ["cycling"], search: "hill" });
  expect(disciplines).toEqual([
    { discipline: "cycling", workoutCount: 2, matchCount: 1 },
    { discipline: "meditation", workoutCount: 1, matchCount: 0 },
    { discipline: "walking", workoutCount: 1, matchCount: 1 },
  ]);
});

it("count a workout without a discipline as other, as the filter does", async () => {
  const rider = await makeUser();
  await save(rider, [{ discipline: null }]);
  const filters = { disciplines: ["other"] };
  expect((await readFacets(rider, filters)).disciplines).toEqual([
    { discipline: "other", workoutCount: 1, matchCount: 1 },
  ]);
  expect((await listWorkouts(rider, { limit: 5, filters })).total).toBe(1);
});

it("are none without workouts", async () => {
  expect(await readFacets(await makeUser())).toEqual({
    disciplines: [],
    instructors: [],
    classTypes: [],
    firstYear: null,
    lastYear: null,
  });
});

async function save(userId: string, changes: Partial<ListedWorkout>[]): Promise<void> {
  const listed = changes.map((change) => makeWorkout(change));
  await getDb().$transaction(async (tx) => {
    await saveListedRides(
      tx,
      listed.flatMap(({ ride }) => ride ?? []),
    );
    await saveListedWorkouts(tx, userId, listed);
  });
}

async function setClassTypes(id: string, classTypes: { id: string; name: string }[]): Promise<void> {
  await getDb().ride.update({ where: { id }, data: { classTypes } });
}
