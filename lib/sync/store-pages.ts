import { getDb, type Transaction } from "@/lib/db/client.ts";
import type { RejectedItem, WorkoutPage } from "@/lib/peloton/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { closeListing } from "./close-listing.ts";
import { selectIgnored } from "./given-up.ts";
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
      let end: "list" | "known" | null = null;
      const totals = { created: 0, updated: 0 };
      for (const page of pages) {
        const saved = await saveListedWorkouts(tx, run.userId, page.workouts);
        totals.created += saved.created;
        totals.updated += saved.updated;
        if (!page.hasNext) end = "list";
        else if (isPageKnown(run, page, saved.created + saved.updated)) end ??= "known";
        await recordRejected(tx, run, page);
      }
      const workoutIds = workouts.map((workout) => workout.pelotonWorkoutId);
      await rememberListed(tx, run.id, [...workoutIds, ...pages.flatMap(nameAllRejected)]);
      await enqueueItems(tx, { ...run, runId: run.id, workoutIds });
      await addCounts(tx, run.id, totals);
      return closeListing(tx, run, { end, total: pages.at(-1)?.total ?? null });
    },
    { timeout: 30_000 },
  );
}

/**
 * An incremental walk ends at a page that holds nothing new or changed and is older than the last complete listing; one for
 * some days at a page that is older than they are.
 */
function isPageKnown(run: ListingRun, page: WorkoutPage, changedCount: number): boolean {
  const { listUntil, mode } = run;
  if (listUntil === null || (changedCount > 0 && mode !== "range")) return false;
  return page.workouts.length > 0 && page.workouts.every((workout) => workout.recordedAt < listUntil);
}

/** A total that falls from one page to the next means that the pages behind it have moved up. */
async function advanceRun(tx: Transaction, run: ListingRun, pages: WorkoutPage[]): Promise<boolean> {
  const totals = [run.nextPage === 0 ? null : run.upstreamTotal, ...pages.map((page) => page.total)].filter(
    (total) => total !== null,
  );
  const shrank = totals.some((total, index) => total < (totals[index - 1] ?? 0));
  const moved = await tx.$executeRaw`
    UPDATE sync_run SET next_page = next_page + ${pages.length},
      upstream_total = coalesce(${totals.at(-1) ?? null}::int, upstream_total),
      listing_shrank = listing_shrank OR ${shrank}, read_page_count = read_page_count + ${pages.length},
      last_activity_at = now()
    WHERE id = ${run.id}::uuid AND state = 'running' AND next_page = ${run.nextPage}
      AND listing_pass = ${run.listingPass} AND listing_completed_at IS NULL`;
  return moved === 1;
}

/** A workout that moves over a page border is met twice and counted once. */
async function rememberListed(tx: Transaction, runId: string, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sync_listed_workout (run_id, peloton_workout_id)
    SELECT ${runId}::uuid, listed.id FROM unnest(${ids}::text[]) AS listed(id) ON CONFLICT DO NOTHING`;
}

/** A later pass never takes back what an earlier one has counted, until the listing ends. */
async function addCounts(
  tx: Transaction,
  runId: string,
  totals: { created: number; updated: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_run SET created_count = created_count + ${totals.created},
      updated_count = updated_count + ${totals.updated},
      listed_count = greatest(listed_count,
        (SELECT count(*) FROM sync_listed_workout WHERE run_id = ${runId}::uuid)
        - (SELECT count(*) FROM sync_item WHERE run_id = ${runId}::uuid AND kind = 'workout'))
    WHERE id = ${runId}::uuid`;
}

async function recordRejected(tx: Transaction, run: ListingRun, page: WorkoutPage): Promise<void> {
  if (page.rejected.length === 0) return;
  const ignored = await tx.$queryRaw<{ target_id: string }[]>`${selectIgnored(run.userId, "workout")}`;
  const isIgnored = ({ id }: RejectedItem) => ignored.some(({ target_id }) => target_id === id);
  await tx.syncItem.createMany({
    data: page.rejected.map((item) => ({
      runId: run.id,
      kind: "workout" as const,
      targetId: nameRejected(page, item),
      state: isIgnored(item) ? ("skipped" as const) : ("failed" as const),
      reason: "unreadable",
      sortAt: new Date(),
      finishedAt: new Date(),
    })),
    skipDuplicates: true,
  });
}

function nameAllRejected(page: WorkoutPage): string[] {
  return page.rejected.map((item) => nameRejected(page, item));
}

function nameRejected(page: WorkoutPage, item: RejectedItem): string {
  return item.id ?? `page ${page.page + 1}, entry ${item.index + 1}`;
}
