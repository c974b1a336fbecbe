import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

export function countFailed(snapshot: SyncSnapshot): number {
  return sumPhases(snapshot, "failed");
}

export function countSkipped(snapshot: SyncSnapshot): number {
  return sumPhases(snapshot, "skipped");
}

function sumPhases({ phases }: SyncSnapshot, state: "failed" | "skipped"): number {
  return Object.values(phases).reduce((sum, counts) => sum + counts[state], 0);
}
