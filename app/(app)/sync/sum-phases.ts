import type { PhaseCounts } from "@/lib/sync/count-items.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

type Counted = Pick<SyncSnapshot, "phases">;

export function countFailed(snapshot: Counted): number {
  return sumPhases(snapshot, "failed");
}

export function countFetched({ phases }: Counted): { graphs: number; classes: number } {
  return { graphs: phases.performanceGraphs.done, classes: phases.rideDetails.done };
}

/** Without what the rider ignores. */
export function countSkipped(snapshot: Counted & { ignored: number }): number {
  return Math.max(0, sumPhases(snapshot, "skipped") - snapshot.ignored);
}

export function countRunning(snapshot: Counted): number {
  return sumPhases(snapshot, "running");
}

export function countWaiting(snapshot: Counted): number {
  return sumPhases(snapshot, "waitingRetry");
}

/** Everything that isn't settled, and what was cancelled. */
export function countLeft(snapshot: Counted): number {
  return (["queued", "running", "waitingRetry", "cancelled"] as const)
    .map((state) => sumPhases(snapshot, state))
    .reduce((sum, count) => sum + count, 0);
}

/** As `countLeft`, from a run's summary, which knows of no workouts that were never listed. */
export function countLeftItems({ total, done, failed, skipped }: SyncRunSummary): number {
  return total - done - failed - skipped;
}

// List pages and derived statistics say the same things once more: they stay out of the sums.
function sumPhases({ phases }: Counted, state: Exclude<keyof PhaseCounts, "total">): number {
  const { summaries, rideDetails, performanceGraphs } = phases;
  return summaries[state] + rideDetails[state] + performanceGraphs[state];
}
