import { getDb, type Transaction } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import { lockOwnRun } from "./own-run.ts";

/**
 * Counts failed items as skipped from now on, in this run and those that follow; why they failed stays known. Throws
 * `not_found`, and `conflict` when none of them has failed.
 */
export async function ignoreItems(
  userId: string,
  runId: string,
  wish: { itemIds: string[]; note: string | null },
): Promise<void> {
  await getDb().$transaction(async (tx) => {
    await lockOwnRun(tx, userId, runId);
    const count = await tx.$executeRaw`
      UPDATE sync_item SET state = 'skipped', ignored_at = now(), ignored_note = ${wish.note}
      WHERE run_id = ${runId}::uuid AND id = ANY(${wish.itemIds}::uuid[]) AND state = 'failed'`;
    if (count === 0) throw new AppError("conflict", { userMessage: "None of these has failed." });
    await moveCounts(tx, runId);
  });
}

/** Takes `ignoreItems` back. Throws `not_found`, and `conflict` when none of them is ignored. */
export async function heedItems(userId: string, runId: string, itemIds: string[]): Promise<void> {
  await getDb().$transaction(async (tx) => {
    await lockOwnRun(tx, userId, runId);
    const count = await tx.$executeRaw`
      UPDATE sync_item SET state = 'failed', ignored_at = NULL, ignored_note = NULL
      WHERE run_id = ${runId}::uuid AND id = ANY(${itemIds}::uuid[]) AND ignored_at IS NOT NULL`;
    if (count === 0) throw new AppError("conflict", { userMessage: "None of these is ignored." });
    await moveCounts(tx, runId);
  });
}

/** A run that has ended was counted then: its counts and what they say of it follow. */
async function moveCounts(tx: Transaction, runId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_run SET failed_count = counted.failed, skipped_count = counted.skipped,
      state = (CASE WHEN counted.failed > 0 THEN 'completed_with_problems' ELSE 'completed' END)::sync_run_state
    FROM (
      SELECT count(*) FILTER (WHERE state = 'failed')::int AS failed,
        count(*) FILTER (WHERE state = 'skipped')::int AS skipped
      FROM sync_item WHERE run_id = ${runId}::uuid
    ) AS counted
    WHERE id = ${runId}::uuid AND state IN ('completed', 'completed_with_problems')`;
}
