import { getDb, type Transaction } from "@/lib/db/client.ts";
import { recordAlert } from "@/lib/alerts/record-alert.ts";
import { createLog } from "@/lib/log.ts";
import { startWorkClock, stopWorkClock } from "@/lib/runs/work-clock.ts";
import type { SyncCommand } from "./commands.ts";
import { saveThroughput } from "./throughput.ts";

/** Stops a running run where it stands; it goes on by `resumeParkedRuns` once the reason is gone. */
export async function parkRun(runId: string, state: "needs_sign_in"): Promise<void> {
  await getDb().$transaction(async (tx) => {
    const [parked] = await tx.$queryRaw<{ user_id: string; token_version: number | null }[]>`
      UPDATE sync_run SET state = ${state}::sync_run_state, state_reason = 'sign_in_lost',
        listing_lease_expires_at = NULL, ${stopWorkClock}
      WHERE id = ${runId}::uuid AND state = 'running' RETURNING user_id,
        (SELECT token_version FROM peloton_connection WHERE user_id = sync_run.user_id) AS token_version`;
    if (!parked) return;
    createLog("sync", { runId }).warn({ state }, "the run is parked");
    // A token that can't be read parks the run at each look: one alert for each sign-in is enough.
    await recordAlert(tx, {
      kind: "run_parked",
      dedupeKey: `run_parked:${runId}:${parked.token_version ?? "gone"}`,
      userId: parked.user_id,
      runId,
      summary: "A sync waits: Peloton no longer accepts the sign-in. It goes on after reconnecting.",
    });
  });
}

/** Sets parked runs of connections that are signed in again running. */
export async function resumeParkedRuns(userId?: string): Promise<string[]> {
  const runs = await getDb().$queryRaw<{ id: string }[]>`
    UPDATE sync_run SET state = 'running', state_reason = NULL, ${startWorkClock}
    FROM peloton_connection AS connection
    WHERE sync_run.state = 'needs_sign_in' AND connection.user_id = sync_run.user_id
      AND connection.status = 'active'
      AND (${userId ?? null}::uuid IS NULL OR sync_run.user_id = ${userId ?? null}::uuid)
    RETURNING sync_run.id`;
  return runs.map((run) => run.id);
}

/** Whoever presses Sync wants the paused sync to go on. */
export async function resumePausedRun(userId: string, runId: string): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_run SET state = 'running', ${startWorkClock}
    WHERE id = ${runId}::uuid AND user_id = ${userId}::uuid AND state = 'paused'`;
}

/** Ends a run whose list could not be read at all. */
export async function failRun(runId: string, reason: string): Promise<void> {
  await getDb().$transaction(async (tx) => {
    const [failed] = await tx.$queryRaw<{ user_id: string; failed_at: Date }[]>`
      UPDATE sync_run SET state = 'failed', state_reason = ${reason}, finished_at = now(),
        listing_lease_expires_at = NULL, ${stopWorkClock}
      WHERE id = ${runId}::uuid AND state = 'running' RETURNING user_id, now() AS failed_at`;
    if (!failed) return;
    await tx.syncItem.updateMany({
      where: { runId, state: { in: ["queued", "running", "waiting_retry"] } },
      data: { state: "cancelled", finishedAt: new Date(), nextAttemptAt: null },
    });
    createLog("sync", { runId }).error({ reason }, "the run failed");
    await recordAlert(tx, {
      kind: "run_failed",
      dedupeKey: `run_failed:${runId}:${failed.failed_at.getTime()}`,
      userId: failed.user_id,
      runId,
      summary: "A sync failed: Peloton's list of workouts could not be read.",
      details: { reason },
    });
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
  await getDb().$transaction(async (tx) => {
    const [ended] = await tx.$queryRaw<EndedRun[]>`
      UPDATE sync_run SET
        state = (CASE WHEN counted.failed > 0 THEN 'completed_with_problems' ELSE 'completed' END)::sync_run_state,
        done_count = counted.done, skipped_count = counted.skipped, failed_count = counted.failed,
        finished_at = now(), ${stopWorkClock}
      FROM (
        SELECT count(*) FILTER (WHERE state = 'done')::int AS done,
          count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
          count(*) FILTER (WHERE state = 'failed')::int AS failed
        FROM sync_item WHERE run_id = ${runId}::uuid
      ) AS counted
      WHERE id = ${runId}::uuid AND state = 'finishing'
      RETURNING user_id, failed_count, finished_at`;
    if (!ended) return;
    await saveThroughput(tx, runId);
    if (ended.failed_count > 0) await reportProblems(tx, runId, ended);
  });
}

interface EndedRun {
  user_id: string;
  failed_count: number;
  finished_at: Date;
}

async function reportProblems(tx: Transaction, runId: string, ended: EndedRun): Promise<void> {
  const reasons = await tx.$queryRaw<{ reason: string; count: number }[]>`
    SELECT coalesce(reason, 'unknown') AS reason, count(*)::int AS count FROM sync_item
    WHERE run_id = ${runId}::uuid AND state = 'failed' GROUP BY 1`;
  await recordAlert(tx, {
    kind: "run_with_problems",
    dedupeKey: `run_with_problems:${runId}:${ended.finished_at.getTime()}`,
    userId: ended.user_id,
    runId,
    summary: `A sync ended with ${ended.failed_count} items that could not be fetched.`,
    details: Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])),
  });
}
