import { getDb } from "@/lib/db/client.ts";
import type { SyncCommand } from "./commands.ts";

/** More are left for the next look. */
const mostAtOnce = 1_000;

/**
 * Waiting items that have been due for so long that their event must be lost. Each is moved to now, so that the next look
 * doesn't send it again while this one is under way.
 */
export async function takeOverdueRetries(scope: {
  overdueSeconds: number;
  runId?: string;
}): Promise<SyncCommand[]> {
  const items = await getDb().$queryRaw<
    { id: string; run_id: string; user_id: string; attempts: number; next_attempt_at: Date }[]
  >`
    WITH overdue AS (
      SELECT sync_item.id, sync_run.user_id FROM sync_item JOIN sync_run ON sync_run.id = sync_item.run_id
      WHERE sync_run.state = 'running' AND sync_item.state = 'waiting_retry'
        AND coalesce(sync_item.next_attempt_at, '-infinity') <= now() - make_interval(secs => ${scope.overdueSeconds})
        AND (${scope.runId ?? null}::uuid IS NULL OR sync_run.id = ${scope.runId ?? null}::uuid)
      LIMIT ${mostAtOnce} FOR UPDATE OF sync_item SKIP LOCKED
    )
    UPDATE sync_item SET next_attempt_at = now() FROM overdue WHERE sync_item.id = overdue.id
    RETURNING sync_item.id, sync_item.run_id, overdue.user_id, sync_item.attempts, sync_item.next_attempt_at`;
  return items.map((item) => ({
    type: "retry",
    runId: item.run_id,
    userId: item.user_id,
    itemId: item.id,
    attempts: item.attempts,
    nextAttemptAt: item.next_attempt_at.toISOString(),
  }));
}
