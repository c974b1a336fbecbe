import type { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";

/** The states of one phase. They always add up to `total`. */
export interface PhaseCounts {
  queued: number;
  running: number;
  waitingRetry: number;
  done: number;
  skipped: number;
  failed: number;
  cancelled: number;
  total: number;
}

export interface ItemCount {
  kind: SyncItemKind;
  state: SyncItemState;
  count: number;
}

const names = {
  queued: "queued",
  running: "running",
  waiting_retry: "waitingRetry",
  done: "done",
  skipped: "skipped",
  failed: "failed",
  cancelled: "cancelled",
} as const satisfies Record<SyncItemState, keyof PhaseCounts>;

export function countPhase(rows: ItemCount[], kind: SyncItemKind): PhaseCounts {
  const counts = emptyCounts();
  for (const row of rows) {
    if (row.kind !== kind) continue;
    counts[names[row.state]] += row.count;
    counts.total += row.count;
  }
  return counts;
}

/**
 * The discover phase counts workouts: listed, unreadable, and still to be listed. Until the list has ended Peloton's
 * own total is the best guess of its end; an incremental listing ends earlier.
 */
export function countDiscovery(
  run: { listedCount: number; upstreamTotal: number | null; isListingComplete: boolean; isActive: boolean },
  rejectedCount: number,
): PhaseCounts {
  const known = run.listedCount + rejectedCount;
  const left = run.isListingComplete ? 0 : Math.max(0, (run.upstreamTotal ?? 0) - known);
  const counts = emptyCounts();
  counts.done = run.listedCount;
  counts.failed = rejectedCount;
  if (run.isActive) counts.queued = left;
  else counts.cancelled = left;
  counts.total = known + left;
  return counts;
}

export function countSettled(counts: PhaseCounts): number {
  return counts.done + counts.skipped + counts.failed + counts.cancelled;
}

function emptyCounts(): PhaseCounts {
  return { queued: 0, running: 0, waitingRetry: 0, done: 0, skipped: 0, failed: 0, cancelled: 0, total: 0 };
}
