import type { SyncMode, SyncRunState, SyncTrigger } from "@/lib/db/generated/enums.ts";
import { formatDayRange } from "@/lib/format/date.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";

/** By kind where that is known, otherwise all together. */
type Fetched = { graphs: number; classes: number } | { items: number };

interface RunOutcome {
  state: SyncRunState;
  created: number;
  updated: number;
  fetched: Fetched;
  failed: number;
  /** Items that nobody has tried, or not to the end; none when left out. */
  left?: number;
}

/** What a run has brought, in a sentence or two: "37 new workouts, 2 updated. 39 graphs fetched." */
export function describeOutcome(run: RunOutcome): string {
  const found = describeFound(run);
  switch (run.state) {
    case "failed":
      return `It stopped before the end. ${found}${describeLeft(run)}`;
    case "cancelled":
      return `It was cancelled. ${found}${describeLeft(run)}`;
    case "completed_with_problems":
      return `${found} ${formatQuantity(run.failed, "item")} could not be fetched.`;
    case "paused":
    case "needs_sign_in":
      return `So far: ${found}${describeLeft(run, "still to come")}`;
    case "running":
    case "finishing":
      return `So far: ${found}`;
    case "completed":
      return found;
  }
}

/** What else there is to say of an ended run, besides its new workouts: "15 updated. 3 items could not be fetched." */
export function describeEnd(run: Omit<RunOutcome, "created">): string {
  const { state, updated, fetched, failed } = run;
  const sentences = [
    state === "failed" && `It stopped before the end.${describeLeft(run)}`,
    state === "cancelled" && `It was cancelled.${describeLeft(run)}`,
    updated > 0 && `${formatQuantity(updated, "workout")} updated.`,
    describeFetched(fetched),
    failed > 0 && `${formatQuantity(failed, "item")} could not be fetched.`,
  ].filter((sentence) => typeof sentence === "string");
  return sentences.length > 0 ? sentences.join(" ") : "Nothing else has changed.";
}

function describeLeft({ left = 0 }: { left?: number }, words = "left for later"): string {
  return left === 0 ? "" : ` ${formatQuantity(left, "item is", "items are")} ${words}.`;
}

function describeFound({ created, updated, fetched }: RunOutcome): string {
  const sentences = [describeWorkouts(created, updated), describeFetched(fetched)];
  return sentences.filter((sentence) => sentence !== null).join(" ") || "Nothing new.";
}

function describeWorkouts(created: number, updated: number): string | null {
  if (created === 0 && updated === 0) return null;
  if (created === 0) return `${formatQuantity(updated, "workout")} updated.`;
  const added = formatQuantity(created, "new workout");
  return updated === 0 ? `${added}.` : `${added}, ${formatCount(updated)} updated.`;
}

/** "3,009 graphs and 900 classes fetched."; null when nothing was. */
function describeFetched(fetched: Fetched): string | null {
  const parts =
    "items" in fetched
      ? [fetched.items > 0 && formatQuantity(fetched.items, "item")]
      : [
          fetched.graphs > 0 && formatQuantity(fetched.graphs, "graph"),
          fetched.classes > 0 && formatQuantity(fetched.classes, "class", "classes"),
        ];
  const known = parts.filter((part) => part !== false);
  return known.length === 0 ? null : `${known.join(" and ")} fetched.`;
}

interface RunStart {
  trigger: SyncTrigger;
  mode: SyncMode;
  range?: { from: string; to: string } | null;
}

/** How a run came to be: "Started by hand, reading everything again", "Started by hand, only 1 Jan – 28 Feb 2026". */
export function describeStart({ trigger, mode, range = null }: RunStart, timeZone = "UTC"): string {
  const start = { manual: "Started by hand", schedule: "Started by schedule", retry: "Another try" }[trigger];
  if (mode === "full") return `${start}, reading everything again`;
  if (mode === "incremental") return start;
  return range === null
    ? `${start}, only some days`
    : `${start}, only ${formatDayRange(new Date(range.from), new Date(range.to), timeZone)}`;
}

/** Why a run ended before its time, in a sentence. */
export function describeStateReason(reason: string | null): string {
  return (reason && stateReasons[reason]) ?? "The reason was not recorded.";
}

const stateReasons: Record<string, string> = {
  list_unavailable: "Peloton’s list of workouts could not be read, also after several tries.",
  sign_in_lost: "Peloton no longer accepts the sign-in.",
  disconnected: "The Peloton account was disconnected.",
};
