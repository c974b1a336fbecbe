import { beforeAll, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { disconnectDb, getDb } from "@/lib/db/client.ts";
import { readFacets } from "./facets.ts";
import { findWorkout } from "./find.ts";
import { listWorkouts } from "./list.ts";
import { readSelectionTotals } from "./selection-totals.ts";
import { listClassTakes } from "./takes.ts";
import { readYearPlace } from "./year-place.ts";

// For minutes after a listing the planner believes that the rider has one workout: what loops over all of them for each of
// them then takes seconds, and everything else milliseconds.
const workoutCount = 12_000;
const classCount = 3_000;
let rider: string;
let workoutId: string;

beforeAll(async () => {
  await makeHistory(300);
  await getDb().$executeRaw`ANALYZE`;
  await getDb().$executeRaw`ALTER TABLE workout SET (autovacuum_enabled = off)`;
  rider = await makeHistory(workoutCount);
  workoutId = (await getDb().workout.findFirstOrThrow({ where: { userId: rider } })).id;
  await getDb().$executeRaw`
    DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''1s''', current_database()); END $$`;
  await disconnectDb();
});

async function makeHistory(count: number): Promise<string> {
  const userId = await makeUser();
  await getDb().$executeRaw`
    INSERT INTO ride (id, title, discipline, updated_at)
    SELECT md5(place::text), 'Class ' || place, 'cycling', now() FROM generate_series(0, ${classCount}::int - 1) AS place
    ON CONFLICT DO NOTHING`;
  await getDb().$executeRaw`
    INSERT INTO workout (user_id, peloton_workout_id, ride_id, recorded_at, started_at, status, title, discipline, updated_at)
    SELECT ${userId}::uuid, md5(${userId} || place), md5((place % ${classCount}::int)::text), now(),
      now() - make_interval(hours => place), 'COMPLETE', 'Class ' || place, 'cycling', now()
    FROM generate_series(1, ${count}::int) AS place`;
  return userId;
}

it.each<[string, () => Promise<unknown>, unknown]>([
  ["the takes of a class", async () => (await listClassTakes(rider, workoutId)).length, 4],
  ["a search with a typing error", async () => (await list({ search: "calss lcass" })).total, workoutCount],
  ["an instructor", async () => (await list({ instructor: "Nobody" })).total, 0],
  ["the whole list", async () => (await list({})).total, workoutCount],
  ["the place in the year", async () => (await readYearPlace(rider, workoutId))?.number !== undefined, true],
  ["one workout", async () => (await findWorkout(rider, workoutId))?.take?.count, 4],
  ["the totals", async () => (await readSelectionTotals(rider, {})).workoutCount, workoutCount],
  ["the facets", async () => (await readFacets(rider)).disciplines[0]?.workoutCount, workoutCount],
])("statistics of before the listing don’t keep the rider from %s", async (_what, read, expected) => {
  expect(await read()).toBe(expected);
});

function list(filters: Parameters<typeof listWorkouts>[1]["filters"]) {
  return listWorkouts(rider, { filters, limit: 50 });
}
