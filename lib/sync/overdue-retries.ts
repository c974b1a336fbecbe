import { getDb } from "@/lib/db/client.ts";
import type { SyncCommand } from "./commands.ts";

/** More are left for the next look. */
const mostAtOnce = 1_000;
/** An attempt takes no longer, so as long as the slow lane works it begins one more often. */
const lifeSeconds = 60;
/** By how much each item in line may hold up the last one: four are tried at a time, and an attempt can take 40 seconds. */
const secondsInLine = 10;

interface OverdueScope {
  overdueSeconds: number;
  runId?: string;
}

/**
 * Waiting items that have been due for so long that their event must be lost. While the run's slow lane is at work they may
 * as well be in line there, and are left alone for as long as that line can take. Each is moved to now, so that the next
 * look doesn't send it again while this one is under way.
 */
export async function takeOverdueRetries({ overdueSeconds, runId }: OverdueScope): Promise<SyncCommand[]> {
  const items = await getDb().$queryRaw<
    { id: string; run_id: string; user_id: string; attempts: number; next_attempt_at: Date }[]
  >`
    WITH run AS MATERIALIZED (
      SELECT sync_run.id, sync_run.user_id, ${overdueSeconds}::float8 + CASE
        WHEN bool_or(sync_item.started_at > greatest(now() - make_interval(secs => ${lifeSeconds}), sync_run.resumed_at)
          AND (sync_item.attempts > 1 OR (sync_item.state = 'running' AND sync_item.lane_slot IS NULL)))
        THEN ${secondsInLine} * count(*) FILTER (WHERE sync_item.state = 'waiting_retry' AND next_attempt_at <= now())
        ELSE 0 END AS patience_seconds
      FROM sync_run JOIN sync_item ON sync_item.run_id = sync_run.id
      WHERE sync_run.state = 'running' AND (${runId ?? null}::uuid IS NULL OR sync_run.id = ${runId ?? null}::uuid)
      GROUP BY sync_run.id
    ), overdue AS (
      SELECT sync_item.id, run.user_id FROM sync_item JOIN run ON run.id = sync_item.run_id
      WHERE sync_item.state = 'waiting_retry'
        AND coalesce(sync_item.next_attempt_at, '-infinity') <= now() - make_interval(secs => run.patience_seconds)
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
