import { getDb, type Transaction } from "@/lib/db/client.ts";
import type { RejectedItem, WorkoutPage } from "@/lib/peloton/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { enqueueItems } from "./enqueue-items.ts";
import type { ListingRun } from "./listing-run.ts";

/**
 * Writes list pages that follow what the run has stored, queues what they need and moves the run's page on, all in
 * one transaction. "lost" when another worker has moved it meanwhile: then nothing is written.
 */
export async function storePages(
  run: ListingRun,
  pages: WorkoutPage[],
): Promise<"more" | "complete" | "lost"> {
  return getDb().$transaction(
    async (tx) => {
      if (!(await advanceRun(tx, run, pages))) return "lost";
      const workouts = pages.flatMap((page) => page.workouts);
      await saveListedRides(
        tx,
        workouts.flatMap((workout) => workout.ride ?? []),
      );
      let isComplete = false;
      const totals = { created: 0, updated: 0 };
      for (const page of pages) {
        const saved = await saveListedWorkouts(tx, run.userId, page.workouts);
        totals.created += saved.created;
        totals.updated += saved.updated;
        isComplete ||= !page.hasNext || isPageKnown(run, page, saved.created + saved.updated);
        await recordRejected(tx, run.id, page);
      }
      const workoutIds = workouts.map((workout) => workout.pelotonWorkoutId);
      await enqueueItems(tx, { runId: run.id, userId: run.userId, mode: run.mode, workoutIds });
      await addCounts(tx, run.id, totals);
      if (isComplete) await completeListing(tx, run);
      return isComplete ? "complete" : "more";
    },
    { timeout: 30_000 },
  );
}

/** An incremental walk ends at a page that holds nothing new or changed and is older than the last complete listing. */
function isPageKnown(run: ListingRun, page: WorkoutPage, changedCount: number): boolean {
  const { listUntil } = run;
  if (run.mode === "full" || listUntil === null || changedCount > 0) return false;
  return page.workouts.length > 0 && page.workouts.every((workout) => workout.recordedAt < listUntil);
}

async function advanceRun(tx: Transaction, run: ListingRun, pages: WorkoutPage[]): Promise<boolean> {
  const listed = pages.reduce((sum, page) => sum + page.workouts.length, 0);
  const total = pages.at(-1)?.total ?? null;
  const moved = await tx.$executeRaw`
    UPDATE sync_run SET next_page = next_page + ${pages.length}, listed_count = listed_count + ${listed},
      upstream_total = coalesce(${total}::int, upstream_total), last_activity_at = now()
    WHERE id = ${run.id}::uuid AND state = 'running' AND next_page = ${run.nextPage}
      AND listing_completed_at IS NULL`;
  return moved === 1;
}

async function addCounts(
  tx: Transaction,
  runId: string,
  totals: { created: number; updated: number },
): Promise<void> {
  await tx.syncRun.update({
    where: { id: runId },
    data: { createdCount: { increment: totals.created }, updatedCount: { increment: totals.updated } },
    select: { id: true },
  });
}

async function recordRejected(tx: Transaction, runId: string, page: WorkoutPage): Promise<void> {
  await tx.syncItem.createMany({
    data: page.rejected.map((item) => ({
      runId,
      kind: "workout" as const,
      targetId: nameRejected(page, item),
      state: "failed" as const,
      reason: "unreadable",
      sortAt: new Date(),
      finishedAt: new Date(),
    })),
    skipDuplicates: true,
  });
}

function nameRejected(page: WorkoutPage, item: RejectedItem): string {
  return item.id ?? `page ${page.page + 1}, entry ${item.index + 1}`;
}

/** What an earlier run left undone is queued too, and the next incremental walk may stop where this one began. */
async function completeListing(tx: Transaction, run: ListingRun): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_run SET listing_completed_at = now(), listing_lease_expires_at = NULL WHERE id = ${run.id}::uuid`;
  await tx.$executeRaw`
    UPDATE peloton_connection SET
      listed_through_at = greatest(listed_through_at, sync_run.started_at),
      upstream_workout_count = sync_run.upstream_total, updated_at = now()
    FROM sync_run WHERE sync_run.id = ${run.id}::uuid AND peloton_connection.user_id = sync_run.user_id`;
  await enqueueItems(tx, { runId: run.id, userId: run.userId, mode: run.mode });
}
