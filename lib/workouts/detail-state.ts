import type { GraphState, RideDetailState } from "@/lib/db/generated/enums.ts";

export type DetailState = "complete" | "pending" | "in_progress" | "no_metrics" | "unavailable";

/** How much of a workout is here, its class included. A class that Peloton has removed is nothing to wait for. */
export function judgeDetailState(
  graphState: GraphState,
  rideDetailState: RideDetailState | null,
): DetailState {
  if (graphState === "not_ready") return "in_progress";
  if (graphState === "pending" || rideDetailState === "placeholder") return "pending";
  if (graphState === "unavailable") return "unavailable";
  return graphState === "empty" ? "no_metrics" : "complete";
}
