import { formatEstimate } from "@/lib/format/duration.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import type { PreviewProblem, SyncPreview } from "@/lib/sync/preview.ts";

interface SyncPromise {
  /** What the button says; always begins with "Sync". */
  label: string;
  /** A line under the button. */
  line: string;
}

/** What pressing Sync will do. `since` is when it was done last, such as "yesterday"; null before the first time. */
export function describePreview(preview: SyncPreview, since: string | null): SyncPromise {
  const { newCount, held, pending, incremental, isExact, problem } = preview;
  if (newCount === null) {
    return { label: "Sync", line: problem ? problemLines[problem] : unknownLine };
  }
  if (newCount > 0) {
    const noun = held === 0 ? "workout" : "new workout";
    const count = `${isExact ? "" : "about "}${formatQuantity(newCount, noun)}`;
    return { label: `Sync ${count}`, line: describeTime(incremental.seconds) };
  }
  const left = describePending(pending);
  if (left) {
    return {
      label: "Sync what is left",
      line: `Nothing new, but ${left} still to come: ${spellEstimate(incremental.seconds)}.`,
    };
  }
  return { label: "Sync anyway", line: describeNothing(held, since) };
}

/** "About 7 minutes." */
export function describeTime(seconds: number): string {
  const estimate = spellEstimate(seconds);
  return `${estimate.charAt(0).toUpperCase()}${estimate.slice(1)}.`;
}

/** What stands under the button while it isn't known what is new. */
export const lookingLine = "Looking for what is new …";
export const unknownLine = "What is new can’t be told right now.";

const problemLines: Record<PreviewProblem, string> = {
  peloton_unreachable: "Peloton doesn’t answer right now, so what is new isn’t known.",
  throttled: "Peloton has asked for a break, so what is new isn’t known.",
  needs_sign_in: "Peloton wants you to sign in again.",
};

function describeNothing(held: number, since: string | null): string {
  if (held === 0) return "Peloton has no workouts of this rider yet.";
  return since === null ? "Nothing new." : `Nothing new since ${since}.`;
}

function describePending({ rideDetails, performanceGraphs }: SyncPreview["pending"]): string | null {
  const parts = [
    performanceGraphs > 0 && formatQuantity(performanceGraphs, "graph"),
    rideDetails > 0 && formatQuantity(rideDetails, "class", "classes"),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return `${parts.join(" and ")} ${performanceGraphs + rideDetails === 1 ? "is" : "are"}`;
}

/** As `formatEstimate`, with minutes in full: "about 7 minutes". */
function spellEstimate(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60 || minutes >= 60) return formatEstimate(seconds);
  return `about ${formatCount(minutes)} ${minutes === 1 ? "minute" : "minutes"}`;
}
