import { describeOutcome } from "@/app/(app)/sync/describe-run.ts";
import { nameRunState } from "@/app/(app)/sync/run-state.ts";
import { countFailed, countFetched } from "@/app/(app)/sync/sum-phases.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

export type RunEvent = "ended" | "needs_sign_in";

/** What has happened between two looks at a run that the rider should hear of; what was so at the first look is no news. */
export function findRunEvent(before: SyncSnapshot | undefined, now: SyncSnapshot): RunEvent | null {
  if (before?.runId !== now.runId) return null;
  if (before.isActive && !now.isActive) return "ended";
  return now.state === "needs_sign_in" && before.state !== "needs_sign_in" ? "needs_sign_in" : null;
}

export interface EventText {
  title: string;
  text: string;
  link: { href: string; label: string };
}

export function composeEventText(event: RunEvent, snapshot: SyncSnapshot): EventText {
  if (event === "needs_sign_in") {
    return {
      title: "The sync waits for you to sign in",
      text: "Peloton no longer accepts the sign-in. What has been fetched is safe.",
      link: { href: "/connect", label: "Sign in to Peloton" },
    };
  }
  const failed = countFailed(snapshot);
  return {
    title: `Sync: ${nameRunState(snapshot.state, failed).toLowerCase()}`,
    text: describeOutcome({ ...snapshot, fetched: countFetched(snapshot), failed }),
    link: { href: `/sync/${snapshot.runId}`, label: "See the sync" },
  };
}
