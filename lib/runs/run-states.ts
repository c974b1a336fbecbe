import type { SyncRunState } from "@/lib/db/generated/enums.ts";

/** States in which a run still holds the user's one place. The partial unique index in the database names the same. */
export const activeRunStates = [
  "running",
  "paused",
  "needs_sign_in",
  "finishing",
] as const satisfies SyncRunState[];

export function isActiveRunState(state: SyncRunState): boolean {
  return activeRunStates.some((active) => active === state);
}

/** States that an item doesn't leave by itself. */
export const settledItemStates = ["done", "skipped", "failed", "cancelled"] as const;
