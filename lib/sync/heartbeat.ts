import { probeEngine } from "@/lib/engine/probe-engine.ts";
import { getEnv } from "@/lib/env.ts";
import type { SyncSnapshot } from "./snapshot.ts";

export type QuietReason =
  | "cooling_down"
  | "paused"
  | "needs_sign_in"
  | "engine_unreachable"
  | "peloton_errors"
  | "waiting_for_worker";

export interface Heartbeat {
  /** Since anything was listed or settled. */
  quietSeconds: number;
  /** Why, when an active run has been quiet for more than a minute. */
  reason: QuietReason | null;
}

const quietAfterSeconds = 60;
const probeLimitMs = 500;

/** The engine is only asked when nothing else explains the quiet. */
export async function findQuietReason(snapshot: SyncSnapshot): Promise<QuietReason | null> {
  const { state, isActive, throttle, phases, heartbeat } = snapshot;
  if (!isActive || heartbeat.quietSeconds <= quietAfterSeconds) return null;
  if (state === "paused" || state === "needs_sign_in") return state;
  if (throttle) return "cooling_down";
  if (getEnv().SYNC_MODE !== "inline" && (await probeEngine(probeLimitMs)).reachable === false) {
    return "engine_unreachable";
  }
  const waiting = phases.rideDetails.waitingRetry + phases.performanceGraphs.waitingRetry;
  return waiting > 0 ? "peloton_errors" : "waiting_for_worker";
}
