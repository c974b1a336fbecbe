import type { PhaseCounts } from "@/lib/sync/count-items.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

export function countFailed(snapshot: SyncSnapshot): number {
  return sumPhases(snapshot, "failed");
}

export function countSkipped(snapshot: SyncSnapshot): number {
  return sumPhases(snapshot, "skipped");
}

/** Everything that isn't settled, and what was cancelled. */
export function countLeft(snapshot: SyncSnapshot): number {
  return (["queued", "running", "waitingRetry", "cancelled"] as const)
    .map((state) => sumPhases(snapshot, state))
    .reduce((sum, count) => sum + count, 0);
}

/** As `countLeft`, from a run's summary, which knows of no workouts that were never listed. */
export function countLeftItems({ total, done, failed, skipped }: SyncRunSummary): number {
  return total - done - failed - skipped;
}

function sumPhases({ phases }: SyncSnapshot, state: Exclude<keyof PhaseCounts, "total">): number {
  return Object.values(phases).reduce((sum, counts) => sum + counts[state], 0);
}
