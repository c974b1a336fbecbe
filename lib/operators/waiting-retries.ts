import { getDb } from "@/lib/db/client.ts";
import type { SyncItemKind } from "@/lib/db/generated/enums.ts";
import { describeReason } from "@/lib/sync/reasons.ts";

const shownAtMost = 12;

export interface WaitingRetry {
  itemId: string;
  runId: string;
  email: string;
  kind: SyncItemKind;
  targetId: string;
  reason: string | null;
  reasonText: string | null;
  httpStatus: number | null;
  attempts: number;
  nextAttemptAt: string | null;
}

/** Items that wait for another attempt, the next one first. */
export async function listWaitingRetries(): Promise<WaitingRetry[]> {
  const items = await getDb().syncItem.findMany({
    where: { state: "waiting_retry" },
    orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
    take: shownAtMost,
    select: {
      id: true,
      runId: true,
      kind: true,
      targetId: true,
      reason: true,
      httpStatus: true,
      attempts: true,
      nextAttemptAt: true,
      run: { select: { user: { select: { email: true } } } },
    },
  });
  return items.map(({ id, run, nextAttemptAt, ...item }) => ({
    ...item,
    itemId: id,
    email: run.user.email,
    reasonText: describeReason(item.reason),
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
  }));
}
