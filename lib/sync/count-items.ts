import type { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";

import { pageSize } from "./page-size.ts";

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
  /** Of those, from how many statistics were derived. */
  derived: number;
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

/** The discover phase counts list pages, again ones too; until the list has ended its total is a guess from Peloton's. */
export function countPages(run: {
  readPageCount: number;
  nextPage: number;
  upstreamTotal: number | null;
  isListingComplete: boolean;
  isActive: boolean;
}): PhaseCounts {
  const pageCount = Math.max(1, Math.ceil((run.upstreamTotal ?? 0) / pageSize));
  const left = run.isListingComplete ? 0 : Math.max(0, pageCount - run.nextPage);
  const counts = emptyCounts();
  counts.done = run.readPageCount;
  if (run.isActive) counts.queued = left;
  else counts.cancelled = left;
  counts.total = run.readPageCount + left;
  return counts;
}

/** The last phase is carried out with each graph: statistics are derived from those with power, and skipped for the rest. */
export function countDerived(rows: ItemCount[], graphs: PhaseCounts): PhaseCounts {
  const counts = emptyCounts();
  counts.done = rows
    .filter((row) => row.kind === "performance_graph")
    .reduce((sum, row) => sum + row.derived, 0);
  counts.queued = graphs.queued + graphs.running + graphs.waitingRetry;
  counts.cancelled = graphs.cancelled;
  counts.skipped = graphs.total - counts.done - counts.queued - counts.cancelled;
  counts.total = graphs.total;
  return counts;
}

/**
 * The summaries phase counts workouts: listed, unreadable (failed or ignored), and still to be listed. Until the list has ended Peloton's
 * own total is the best guess of its end; an incremental listing ends earlier.
 */
export function countSummaries(
  run: { listedCount: number; upstreamTotal: number | null; isListingComplete: boolean; isActive: boolean },
  rejected: PhaseCounts,
): PhaseCounts {
  const known = run.listedCount + rejected.total;
  const left = run.isListingComplete ? 0 : Math.max(0, (run.upstreamTotal ?? 0) - known);
  const counts = { ...rejected };
  counts.done += run.listedCount;
  if (run.isActive) counts.queued += left;
  else counts.cancelled += left;
  counts.total = known + left;
  return counts;
}

export function countSettled(counts: PhaseCounts): number {
  return counts.done + counts.skipped + counts.failed + counts.cancelled;
}

function emptyCounts(): PhaseCounts {
  return { queued: 0, running: 0, waitingRetry: 0, done: 0, skipped: 0, failed: 0, cancelled: 0, total: 0 };
}
