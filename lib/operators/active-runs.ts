import { getDb } from "@/lib/db/client.ts";
import type { SyncRunState, Upstream } from "@/lib/db/generated/enums.ts";

const quietAfterSeconds = 90;
const shownAtMost = 100;

export interface ActiveRun {
  runId: string;
  email: string;
  upstream: Upstream;
  state: SyncRunState;
  startedAt: string;
  lastActivityAt: string;
  /** It should be moving, and has shown no sign of life for 90 seconds since its next retry was due, if that is all it has. */
  isQuiet: boolean;
  isListingComplete: boolean;
  queued: number;
  running: number;
  waitingRetry: number;
  done: number;
  failed: number;
  total: number;
  lanesInUse: number;
}

interface ActiveRunRow extends Omit<ActiveRun, "startedAt" | "lastActivityAt"> {
  startedAt: Date;
  lastActivityAt: Date;
}

/** Everybody's active runs: those that move before those that wait, the quietest first. */
export async function listActiveRuns(): Promise<{ runs: ActiveRun[]; total: number; lanesInUse: number }> {
  const rows = await getDb().$queryRaw<ActiveRunRow[]>`
    SELECT run.id AS "runId", app_user.email, run.upstream, run.state, run.started_at AS "startedAt",
      greatest(run.last_activity_at, items.last_finished_at) AS "lastActivityAt",
      run.state IN ('running', 'finishing') AND greatest(run.last_activity_at, items.last_finished_at,
        CASE WHEN items.queued + items.running = 0 THEN items.next_attempt_at END)
        < now() - make_interval(secs => ${quietAfterSeconds}) AS "isQuiet",
      run.listing_completed_at IS NOT NULL AS "isListingComplete",
      items.queued, items.running, items.waiting_retry AS "waitingRetry", items.done, items.failed, items.total,
      lanes.in_use AS "lanesInUse"
    FROM sync_run AS run
    JOIN app_user ON app_user.id = run.user_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS total, max(finished_at) AS last_finished_at,
        min(next_attempt_at) AS next_attempt_at,
        count(*) FILTER (WHERE state = 'queued')::int AS queued,
        count(*) FILTER (WHERE state = 'running')::int AS running,
        count(*) FILTER (WHERE state = 'waiting_retry')::int AS waiting_retry,
        count(*) FILTER (WHERE state IN ('done', 'skipped'))::int AS done,
        count(*) FILTER (WHERE state = 'failed')::int AS failed
      FROM sync_item WHERE run_id = run.id
    ) AS items
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE lease_expires_at > now())::int AS in_use
      FROM sync_lane WHERE run_id = run.id
    ) AS lanes
    WHERE run.state IN ('running', 'paused', 'needs_sign_in', 'finishing')
    ORDER BY run.state IN ('running', 'finishing') DESC, "lastActivityAt", run.id`;
  return {
    runs: rows.slice(0, shownAtMost).map((row) => ({
      ...row,
      startedAt: row.startedAt.toISOString(),
      lastActivityAt: row.lastActivityAt.toISOString(),
    })),
    total: rows.length,
    lanesInUse: rows.reduce((sum, row) => sum + row.lanesInUse, 0),
  };
}
