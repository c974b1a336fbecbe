import type { Transaction } from "@/lib/db/client.ts";
import { createLog } from "@/lib/log.ts";
import { enqueueItems } from "./enqueue-items.ts";
import type { ListingRun } from "./listing-run.ts";

/** A list that never holds still is taken as it is after this many passes. */
const maxPasses = 3;

interface WalkEnd {
  /** Where the walk came to: the end of the list, a page that was known, or neither yet. */
  end: "list" | "known" | null;
  /** What Peloton said last that the account holds. */
  total: number | null;
}

interface Tally {
  /** Different entries that this walk has met. */
  listed: number;
  /** Workouts here that no full listing has missed. */
  held: number;
  /** By how much Peloton's total exceeds what it lists, as the last full listing found. */
  gap: number;
  shrank: boolean;
}

/**
 * Decides whether the listing is complete. A short walk whose total doesn't fit what is here goes on to the end of the
 * list; a full walk whose pages moved under it begins again; a walk for some days only has to pass them. Then what this listing didn't meet is marked as gone upstream.
 */
export async function closeListing(
  tx: Transaction,
  run: ListingRun,
  walk: WalkEnd,
): Promise<"more" | "complete"> {
  if (run.mode === "range") return walk.end === null ? "more" : completeListing(tx, run);
  const isFullWalk = run.listUntil === null || walk.end === "list";
  const isHeadPass = run.listingPass > 1 && !run.listingShrank;
  if (walk.end === null && !isHeadPass) return "more";
  const tally = await countTally(tx, run);
  const total = walk.total ?? tally.listed;
  if (walk.end === null) {
    return tally.listed < total || tally.shrank ? "more" : completeFullListing(tx, run, tally, total);
  }
  if (!isFullWalk) {
    if (walk.total === null || total === tally.held + tally.gap) return completeListing(tx, run);
    await widenWalk(tx, run, tally, total);
    return "more";
  }
  const isWhole = tally.listed + Math.max(0, tally.gap) >= total || run.listingPass > 1;
  if ((isWhole && !tally.shrank) || run.listingPass >= maxPasses)
    return completeFullListing(tx, run, tally, total);
  await beginPass(tx, run, tally, total);
  return "more";
}

async function countTally(tx: Transaction, run: ListingRun): Promise<Tally> {
  const [tally] = await tx.$queryRaw<Tally[]>`
    SELECT sync_run.listing_shrank AS shrank, coalesce(connection.listing_gap, 0) AS gap,
      (SELECT count(*)::int FROM sync_listed_workout WHERE run_id = sync_run.id) AS listed,
      (SELECT count(*)::int FROM workout WHERE user_id = sync_run.user_id AND missing_since_at IS NULL) AS held
    FROM sync_run LEFT JOIN peloton_connection AS connection ON connection.user_id = sync_run.user_id
    WHERE sync_run.id = ${run.id}::uuid`;
  if (!tally) throw new Error(`run ${run.id} is gone`);
  return tally;
}

/** Something was deleted upstream, or lost here: only the whole list can tell. */
async function widenWalk(tx: Transaction, run: ListingRun, tally: Tally, total: number): Promise<void> {
  createLog("sync", { runId: run.id }).info({ ...tally, total }, "the totals differ: the whole list is read");
  await tx.$executeRaw`UPDATE sync_run SET list_until = NULL WHERE id = ${run.id}::uuid`;
}

/** When the list only grew, what was met stays valid and the newest pages are enough. */
async function beginPass(tx: Transaction, run: ListingRun, tally: Tally, total: number): Promise<void> {
  createLog("sync", { runId: run.id }).info({ ...tally, total }, "the list moved while it was read");
  if (tally.shrank) {
    await tx.$executeRaw`DELETE FROM sync_listed_workout WHERE run_id = ${run.id}::uuid`;
    await tx.syncItem.deleteMany({ where: { runId: run.id, kind: "workout" } });
  }
  await tx.$executeRaw`
    UPDATE sync_run SET next_page = 0, listing_pass = listing_pass + 1, listing_shrank = false
    WHERE id = ${run.id}::uuid`;
}

async function completeFullListing(
  tx: Transaction,
  run: ListingRun,
  tally: Tally,
  total: number,
): Promise<"complete"> {
  // NOT IN is hashed once. NOT EXISTS may be a loop in a loop: statistics know nothing yet of a list that was just written.
  const missingCount = await tx.$executeRaw`
    UPDATE workout SET missing_since_at = now(), updated_at = now()
    WHERE user_id = ${run.userId}::uuid AND missing_since_at IS NULL AND recorded_at < ${run.startedAt}::timestamptz
      AND peloton_workout_id NOT IN (
        SELECT listed.peloton_workout_id FROM sync_listed_workout AS listed WHERE listed.run_id = ${run.id}::uuid)`;
  await tx.$executeRaw`
    UPDATE peloton_connection SET fully_listed_at = greatest(fully_listed_at, ${run.startedAt}::timestamptz),
      listing_gap = ${total} - (SELECT count(*) FROM workout
        WHERE workout.user_id = peloton_connection.user_id AND missing_since_at IS NULL)
    WHERE user_id = ${run.userId}::uuid`;
  await tx.$executeRaw`
    UPDATE sync_run SET missing_count = ${missingCount}, listed_count = ${tally.listed}
      - (SELECT count(*) FROM sync_item WHERE run_id = ${run.id}::uuid AND kind = 'workout')
    WHERE id = ${run.id}::uuid`;
  return completeListing(tx, run);
}

/** What an earlier run left undone is queued too, and the next incremental walk may stop where this one began. */
async function completeListing(tx: Transaction, run: ListingRun): Promise<"complete"> {
  await tx.$executeRaw`
    UPDATE sync_run SET listing_completed_at = now(), listing_lease_expires_at = NULL WHERE id = ${run.id}::uuid`;
  await tx.$executeRaw`
    UPDATE peloton_connection SET
      listed_through_at = CASE WHEN sync_run.mode = 'range' THEN listed_through_at
        ELSE greatest(listed_through_at, sync_run.started_at) END,
      upstream_workout_count = sync_run.upstream_total, updated_at = now()
    FROM sync_run WHERE sync_run.id = ${run.id}::uuid AND peloton_connection.user_id = sync_run.user_id`;
  await tx.$executeRaw`DELETE FROM sync_listed_workout WHERE run_id = ${run.id}::uuid`;
  await enqueueItems(tx, { ...run, runId: run.id });
  return "complete";
}
