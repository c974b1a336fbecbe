import type { PhaseCounts } from "@/lib/sync/count-items.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { countKinds } from "./item-kinds.ts";

/** What a cancelled run keeps and what it leaves, or would: "What is here stays: 1,204 graphs.", "Left for later: 3,009 graphs." */
export function describeCancel(snapshot: SyncSnapshot): string[] {
  const kept = countPhases(snapshot, (counts) => counts.done);
  const left = countPhases(
    snapshot,
    (counts) => counts.queued + counts.running + counts.waitingRetry + counts.cancelled,
  );
  const staying = kept === "" ? "Nothing has been fetched yet." : `What is here stays: ${kept}.`;
  return left === "" ? [staying] : [staying, `Left for later: ${left}.`];
}

function countPhases({ phases }: SyncSnapshot, count: (counts: PhaseCounts) => number): string {
  return countKinds([
    { kind: "workout", count: count(phases.summaries) },
    { kind: "ride_details", count: count(phases.rideDetails) },
    { kind: "performance_graph", count: count(phases.performanceGraphs) },
  ]);
}
