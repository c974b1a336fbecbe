import { expect, it } from "vitest";
import { makeUserWithConnection } from "../../dev/testing/sync-fixtures.ts";
import { getDb, type Transaction } from "@/lib/db/client.ts";
import { closeListing } from "./close-listing.ts";
import { readListingRun, type ListingRun } from "./listing-run.ts";

const workoutCount = 1500;

/** A listing that has met all of the rider's workouts but the oldest. */
async function makeListing(count: number): Promise<ListingRun> {
  const userId = await makeUserWithConnection("demo");
  const [run] = await getDb().$queryRaw<{ id: string }[]>`
    INSERT INTO sync_run (user_id, upstream, trigger, mode) VALUES (${userId}::uuid, 'demo', 'manual', 'full')
    RETURNING id`;
  await getDb().$executeRaw`
    INSERT INTO workout (user_id, peloton_workout_id, recorded_at, started_at, status, title, updated_at)
    SELECT ${userId}::uuid, md5(${userId} || place), now() - make_interval(days => place),
      now() - make_interval(days => place), 'COMPLETE', 'Ride', now()
    FROM generate_series(1, ${count}::int) AS place`;
  await getDb().$executeRaw`
    INSERT INTO sync_listed_workout (run_id, peloton_workout_id)
    SELECT ${run?.id}::uuid, peloton_workout_id FROM workout
    WHERE user_id = ${userId}::uuid ORDER BY recorded_at DESC LIMIT ${count - 1}`;
  const listing = await readListingRun(run?.id ?? "");
  if (!listing) throw new Error("the run is gone");
  return listing;
}

/** Rows of the list that this transaction has read. */
async function countReads(tx: Transaction): Promise<number> {
  const [read] = await tx.$queryRaw<{ count: number }[]>`
    SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS count FROM pg_stat_xact_user_tables
    WHERE relname = 'sync_listed_workout'`;
  return read?.count ?? 0;
}

it("reads the list a few times and not once for each workout, also while the statistics know of another run only", async () => {
  const earlier = await makeListing(300);
  await getDb().$executeRaw`ANALYZE workout, sync_listed_workout`;
  await getDb().$executeRaw`DELETE FROM sync_listed_workout WHERE run_id = ${earlier.id}::uuid`;
  const run = await makeListing(workoutCount);
  const readCount = await getDb().$transaction(async (tx) => {
    expect(await closeListing(tx, run, { end: "list", total: workoutCount - 1 })).toBe("complete");
    return countReads(tx);
  });
  expect(readCount).toBeLessThan(10 * workoutCount);
  expect(await getDb().syncRun.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({
    missingCount: 1,
    listedCount: workoutCount - 1,
  });
  expect(await getDb().workout.count({ where: { userId: run.userId, missingSinceAt: { not: null } } })).toBe(
    1,
  );
  expect(await getDb().syncItem.count({ where: { runId: run.id } })).toBe(workoutCount);
});
