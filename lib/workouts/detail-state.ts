import type { GraphState, RideDetailState } from "@/lib/db/generated/enums.ts";

export type DetailState = "complete" | "pending" | "in_progress" | "no_metrics" | "unavailable";

/** How much of a workout is here, its class included. A class that Peloton has removed, or doesn't give with the graph that it refuses, is nothing to wait for. */
export function judgeDetailState(
  graphState: GraphState,
  rideDetailState: RideDetailState | null,
): DetailState {
  if (graphState === "not_ready") return "in_progress";
  if (graphState === "unavailable") return "unavailable";
  if (graphState === "pending" || rideDetailState === "placeholder") return "pending";
  return graphState === "empty" ? "no_metrics" : "complete";
}
