import { getDb } from "@/lib/db/client.ts";
import type { SyncItemKind } from "@/lib/db/generated/enums.ts";
import { describeReason } from "@/lib/sync/reasons.ts";

export interface FailureGroup {
  kind: SyncItemKind;
  reason: string | null;
  reasonText: string | null;
  count: number;
  /** How many people it has met. */
  userCount: number;
  lastAt: string;
}

/** What failed within the last 24 hours, the most frequent first. */
export async function groupFailures(): Promise<FailureGroup[]> {
  const rows = await getDb().$queryRaw<
    { kind: SyncItemKind; reason: string | null; count: number; user_count: number; last_at: Date }[]
  >`
    SELECT sync_item.kind, sync_item.reason, count(*)::int AS count,
      count(DISTINCT sync_run.user_id)::int AS user_count, max(sync_item.finished_at) AS last_at
    FROM sync_run JOIN sync_item ON sync_item.run_id = sync_run.id
    WHERE (sync_run.finished_at IS NULL OR sync_run.finished_at > now() - interval '24 hours')
      AND sync_item.state = 'failed' AND sync_item.finished_at > now() - interval '24 hours'
    GROUP BY sync_item.kind, sync_item.reason
    ORDER BY count DESC, sync_item.kind, sync_item.reason`;
  return rows.map(({ user_count, last_at, ...row }) => ({
    ...row,
    reasonText: describeReason(row.reason),
    userCount: user_count,
    lastAt: last_at.toISOString(),
  }));
}
