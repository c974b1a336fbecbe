import { getDb } from "@/lib/db/client.ts";
import type { SyncItemKind } from "@/lib/db/generated/enums.ts";
import { describeReason } from "./reasons.ts";

export interface FailureGroup {
  kind: SyncItemKind;
  reason: string | null;
  reasonText: string | null;
  count: number;
  /** Changes whenever an item has failed again, though the count be the same. */
  lastFailedAt: string | null;
}

/** How many of a run's items failed, by kind and reason, the largest group first. Null when the run isn't this user's. */
export async function listFailureGroups(userId: string, runId: string): Promise<FailureGroup[] | null> {
  const run = await getDb().syncRun.findFirst({ where: { id: runId, userId }, select: { id: true } });
  if (!run) return null;
  const rows = await getDb().$queryRaw<
    { kind: SyncItemKind; reason: string | null; count: number; last_failed_at: Date | null }[]
  >`
    SELECT kind::text, reason, count(*)::int AS count, max(finished_at) AS last_failed_at FROM sync_item
    WHERE run_id = ${runId}::uuid AND state = 'failed'
    GROUP BY kind, reason ORDER BY count DESC, kind, reason`;
  return rows.map(({ kind, reason, count, last_failed_at }) => ({
    kind,
    reason,
    reasonText: describeReason(reason),
    count,
    lastFailedAt: last_failed_at?.toISOString() ?? null,
  }));
}
