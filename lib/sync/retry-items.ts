import { getDb, type Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { SyncItemKind } from "@/lib/db/generated/enums.ts";
import { isUniqueViolation } from "@/lib/db/unique-violation.ts";
import { AppError } from "@/lib/errors.ts";
import { isActiveRunState } from "@/lib/runs/run-states.ts";
import { startWorkClock } from "@/lib/runs/work-clock.ts";
import type { SyncCommand } from "./commands.ts";
import { continueRun } from "./continue-run.ts";
import { lockOwnRun, type OwnRun } from "./own-run.ts";

export type RetryWish = { itemIds: string[] } | { reason: string } | { all: true };

interface Requeued {
  kind: SyncItemKind;
  target_id: string;
}

/**
 * Queues failed items again, as if they had never been tried, and what a cancelled or failed run left undone. A run
 * that has ended goes on. Throws `not_found`, and `conflict` when there is nothing to try or another sync is active.
 */
export async function retryItems(userId: string, runId: string, wish: RetryWish): Promise<SyncCommand[]> {
  await getDb().$transaction(async (tx) => {
    const run = await lockOwnRun(tx, userId, runId);
    const requeued = await requeueItems(tx, run, wish);
    await forgetGoneRides(tx, requeued);
    const unread = requeued.filter((item) => item.kind === "workout");
    if (unread.length > 0) await listAgain(tx, runId);
    const hasWork = requeued.length > 0 || ("all" in wish && (await isListingOpen(tx, runId)));
    if (!hasWork) throw nothingToRetry();
    if (run.state === "finishing") await callOffFinish(tx, run);
    else if (!isActiveRunState(run.state)) await reopenRun(tx, userId, run);
  });
  return continueRun(runId);
}

async function requeueItems(tx: Transaction, run: OwnRun, wish: RetryWish): Promise<Requeued[]> {
  const wasCutShort = run.state === "cancelled" || run.state === "failed";
  return tx.$queryRaw<Requeued[]>`
    WITH chosen AS MATERIALIZED (
      SELECT id, attempts FROM sync_item
      WHERE run_id = ${run.id}::uuid AND (state = 'failed' OR (state = 'cancelled' AND ${wasCutShort}))
        AND ${chooseItems(wish)}
      FOR UPDATE
    ), counted AS (
      UPDATE sync_run SET earlier_attempt_count = earlier_attempt_count
        + (SELECT coalesce(sum(attempts), 0) FROM chosen)
      WHERE id = ${run.id}::uuid
    )
    UPDATE sync_item SET state = 'queued', attempts = 0, reason = NULL, http_status = NULL, finished_at = NULL,
      started_at = NULL, next_attempt_at = NULL, queued_at = now(), lane_slot = NULL, lane_generation = NULL
    WHERE id IN (SELECT id FROM chosen)
    RETURNING kind::text, target_id`;
}

function chooseItems(wish: RetryWish): Prisma.Sql {
  if ("itemIds" in wish) return Prisma.sql`id = ANY(${wish.itemIds}::uuid[])`;
  return "reason" in wish ? Prisma.sql`reason = ${wish.reason}` : Prisma.sql`true`;
}

/** A person who asks again gets an answer from Peloton, not from our memory. */
async function forgetGoneRides(tx: Transaction, items: Requeued[]): Promise<void> {
  const rideIds = items.filter((item) => item.kind === "ride_details").map((item) => item.target_id);
  await tx.ride.updateMany({
    where: { id: { in: rideIds }, detailState: "gone" },
    data: { detailState: "placeholder" },
  });
}

/** A list entry that couldn't be read has no address of its own: the whole list is read again. */
async function listAgain(tx: Transaction, runId: string): Promise<void> {
  await tx.syncItem.deleteMany({ where: { runId, kind: "workout" } });
  await tx.$executeRaw`DELETE FROM sync_listed_workout WHERE run_id = ${runId}::uuid`;
  await tx.$executeRaw`
    UPDATE sync_run SET listing_completed_at = NULL, list_until = NULL, next_page = 0, listing_pass = 1,
      listing_shrank = false WHERE id = ${runId}::uuid`;
}

async function isListingOpen(tx: Transaction, runId: string): Promise<boolean> {
  const run = await tx.syncRun.findUniqueOrThrow({
    where: { id: runId },
    select: { listingCompletedAt: true },
  });
  return run.listingCompletedAt === null;
}

/** The end was asked for already: it finds a run that isn't finishing, and does nothing. */
async function callOffFinish(tx: Transaction, { id }: OwnRun): Promise<void> {
  await tx.$executeRaw`UPDATE sync_run SET state = 'running' WHERE id = ${id}::uuid AND state = 'finishing'`;
}

async function reopenRun(tx: Transaction, userId: string, run: OwnRun): Promise<void> {
  const connection = await tx.pelotonConnection.findUnique({
    where: { userId },
    select: { upstream: true, status: true },
  });
  if (connection?.upstream !== run.upstream) {
    throw new AppError("not_connected", {
      userMessage: "Connect the Peloton account that this sync was for first.",
    });
  }
  if (connection.status === "needs_sign_in") {
    throw new AppError("needs_sign_in", {
      userMessage: "Peloton has signed this account out. Sign in to it again.",
    });
  }
  try {
    await tx.$queryRaw`
      UPDATE sync_run SET state = 'running', state_reason = NULL, finished_at = NULL, done_count = NULL,
        skipped_count = NULL, failed_count = NULL, ${startWorkClock}
      WHERE id = ${run.id}::uuid RETURNING id`;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", {
      userMessage: "Another sync is active. Try again when it has ended.",
      cause: error,
    });
  }
}

function nothingToRetry(): AppError {
  return new AppError("conflict", { userMessage: "There is nothing left here to try again." });
}
