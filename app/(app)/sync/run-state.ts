import {
  Ban,
  CircleCheck,
  CirclePause,
  CircleX,
  KeyRound,
  ListChecks,
  RefreshCw,
  Snowflake,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import type { Tone } from "@/app/_components/badge.tsx";
import type { SyncRunState } from "@/lib/db/generated/enums.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

export interface StateLook {
  label: string;
  tone: Tone;
  icon: LucideIcon;
}

/** How each state of a run is said and shown. */
export const runStateLooks: Record<SyncRunState, StateLook> = {
  running: { label: "Running", tone: "accent", icon: RefreshCw },
  paused: { label: "Paused", tone: "warn", icon: CirclePause },
  needs_sign_in: { label: "Waiting for you to sign in", tone: "warn", icon: KeyRound },
  finishing: { label: "Finishing", tone: "accent", icon: ListChecks },
  completed: { label: "Completed", tone: "good", icon: CircleCheck },
  completed_with_problems: { label: "Completed with problems", tone: "warn", icon: TriangleAlert },
  failed: { label: "Failed", tone: "bad", icon: CircleX },
  cancelled: { label: "Cancelled", tone: "neutral", icon: Ban },
};

/** How a run is shown that Peloton has asked to slow down. */
export const coolingDownLook: StateLook = { label: "Cooling down", tone: "warn", icon: Snowflake };

/** A run's state in words, with what is known of it: "Completed with 3 problems". */
export function nameRunState(state: SyncRunState, failed: number): string {
  if (state !== "completed_with_problems" || failed === 0) return runStateLooks[state].label;
  return `Completed with ${formatQuantity(failed, "problem")}`;
}

/** Whether the run goes on by itself, without anybody doing something first. */
export function isMovingState(state: SyncRunState): boolean {
  return state === "running" || state === "finishing";
}

/** Why an active run stands still at the moment; null when it doesn't. */
export function readHold({
  state,
  throttle,
}: Pick<SyncSnapshot, "state" | "throttle">): "paused" | "needs_sign_in" | "cooling_down" | null {
  if (state === "paused" || state === "needs_sign_in") return state;
  return throttle && isMovingState(state) ? "cooling_down" : null;
}

export function chooseRunLook(snapshot: Pick<SyncSnapshot, "state" | "throttle">): StateLook {
  return readHold(snapshot) === "cooling_down" ? coolingDownLook : runStateLooks[snapshot.state];
}

/** Whether the run ended before everything had been tried. */
export function wasCutShort(state: SyncRunState): boolean {
  return state === "cancelled" || state === "failed";
}
