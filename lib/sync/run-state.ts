import { getDb } from "@/lib/db/client.ts";
import { createLog } from "@/lib/log.ts";
import type { SyncCommand } from "./commands.ts";

/** Stops a running run where it stands; it goes on by `resumeParkedRuns` once the reason is gone. */
export async function parkRun(runId: string, state: "needs_sign_in"): Promise<void> {
  const parked = await getDb().syncRun.updateMany({
    where: { id: runId, state: "running" },
    data: { state, stateReason: "sign_in_lost", listingLeaseExpiresAt: null, lastActivityAt: new Date() },
  });
  if (parked.count > 0) createLog("sync", { runId }).warn({ state }, "the run is parked");
}

/** Sets parked runs of connections that are signed in again running. */
export async function resumeParkedRuns(userId?: string): Promise<string[]> {
  const runs = await getDb().$queryRaw<{ id: string }[]>`
    UPDATE sync_run SET state = 'running', state_reason = NULL, last_activity_at = now()
    FROM peloton_connection AS connection
    WHERE sync_run.state = 'needs_sign_in' AND connection.user_id = sync_run.user_id
      AND connection.status = 'active'
      AND (${userId ?? null}::uuid IS NULL OR sync_run.user_id = ${userId ?? null}::uuid)
    RETURNING sync_run.id`;
  return runs.map((run) => run.id);
}

/** Ends a run whose list could not be read at all. */
export async function failRun(runId: string, reason: string): Promise<void> {
  await getDb().$transaction(async (tx) => {
    const failed = await tx.syncRun.updateMany({
      where: { id: runId, state: "running" },
      data: { state: "failed", stateReason: reason, finishedAt: new Date(), listingLeaseExpiresAt: null },
    });
    if (failed.count === 0) return;
    await tx.syncItem.updateMany({
      where: { runId, state: { in: ["queued", "running", "waiting_retry"] } },
      data: { state: "cancelled", finishedAt: new Date(), nextAttemptAt: null },
    });
    createLog("sync", { runId }).error({ reason }, "the run failed");
  });
}

/** Moves a run whose every item is settled to its last phase; the caller that moved it gets the command. */
export async function beginFinish(runId: string): Promise<SyncCommand[]> {
  const rows = await getDb().$queryRaw<{ user_id: string }[]>`
    UPDATE sync_run SET state = 'finishing', last_activity_at = now()
    WHERE id = ${runId}::uuid AND state = 'running' AND listing_completed_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM sync_item WHERE run_id = ${runId}::uuid
        AND state IN ('queued', 'running', 'waiting_retry'))
    RETURNING user_id`;
  return rows.map((row) => ({ type: "finish", runId, userId: row.user_id }));
}

/** Counts the run's items and ends it; harmless when it has ended already. */
export async function finishRun(runId: string): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_run SET
      state = (CASE WHEN counted.failed > 0 THEN 'completed_with_problems' ELSE 'completed' END)::sync_run_state,
      done_count = counted.done, skipped_count = counted.skipped, failed_count = counted.failed,
      finished_at = now(), last_activity_at = now()
    FROM (
      SELECT count(*) FILTER (WHERE state = 'done')::int AS done,
        count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
        count(*) FILTER (WHERE state = 'failed')::int AS failed
      FROM sync_item WHERE run_id = ${runId}::uuid
    ) AS counted
    WHERE id = ${runId}::uuid AND state = 'finishing'`;
}
