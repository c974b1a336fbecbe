import type { SyncMode, SyncRunState } from "@/lib/db/generated/enums.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { Completeness } from "@/lib/workouts/completeness.ts";

export interface Difference {
  /** What it means that the two figures differ, and what mends it. */
  sentence: string;
  /** Reading the whole list again is what mends it. */
  needsFullSync: boolean;
}

/** Null when both sides hold the same, or Peloton hasn't been asked yet. */
export function describeDifference(
  { upstreamTotal, held, missingHere }: Completeness,
  lastRun: { state: SyncRunState; mode: SyncMode },
): Difference | null {
  if (upstreamTotal === null || upstreamTotal === held) return null;
  const difference = formatQuantity(Math.abs(upstreamTotal - held), "workout");
  if (lastRun.state === "cancelled" || lastRun.state === "failed") {
    return {
      sentence: `The last sync stopped before the end, and the two differ by ${difference}. Go on where it stopped, or sync again.`,
      needsFullSync: false,
    };
  }
  const isMissing = missingHere > 0;
  if (lastRun.mode === "full") {
    return {
      sentence: isMissing
        ? `Peloton counts ${difference} that it doesn’t list, or whose entry can’t be read. Everything that can be had is here.`
        : `Peloton lists ${difference} more than it counts. Nothing is missing.`,
      needsFullSync: false,
    };
  }
  return {
    sentence: isMissing
      ? `Peloton counts ${difference} that Spinback hasn’t seen. A full sync reads the whole list again and finds what there is.`
      : `Spinback holds ${difference} more than Peloton counts; they may have been deleted there. A full sync finds out which.`,
    needsFullSync: true,
  };
}
