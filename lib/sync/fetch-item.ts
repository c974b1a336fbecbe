import { getDb } from "@/lib/db/client.ts";
import { runStatement } from "@/lib/db/run-statement.ts";
import type { PelotonClient } from "@/lib/peloton/client.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import { releaseRideFetchLease, takeRideFetchLease } from "@/lib/rides/fetch-lease.ts";
import { markRideGone, saveRideDetails } from "@/lib/rides/save-ride-details.ts";
import { deriveOutput } from "@/lib/workouts/derive-output.ts";
import { savePerformanceGraph } from "@/lib/workouts/save-performance-graph.ts";
import { composeDone } from "./settle-item.ts";
import type { StartedItem } from "./start-item.ts";

/** Outlasts the request and its limiter's wait. */
const rideLeaseSeconds = 60;

/**
 * Fetches one class or graph and writes it in one statement with the item's end.
 * "taken" when another worker is fetching the same class. Throws what the client throws.
 */
export async function fetchItem(
  item: StartedItem,
  client: PelotonClient,
  signal?: AbortSignal,
): Promise<"done" | "taken" | "gone"> {
  return item.kind === "ride_details" ? fetchRide(item, client, signal) : fetchGraph(item, client, signal);
}

async function fetchRide(
  item: StartedItem,
  client: PelotonClient,
  signal?: AbortSignal,
): Promise<"done" | "taken" | "gone"> {
  const lease = await takeRideFetchLease(item.targetId, rideLeaseSeconds);
  if (lease === "taken" || lease === "gone") return lease;
  if (lease === "fetched") {
    await runStatement(composeDone(item.id));
    return "done";
  }
  try {
    const details = await client.getRideDetails(item.targetId, signal);
    await saveRideDetails(item.targetId, details, composeDone(item.id));
    return "done";
  } catch (error) {
    // A class that is gone keeps its lease until it is marked so: in between another rider's worker would ask again.
    const isGone = error instanceof PelotonError && error.reason === "not_found";
    if (!isGone) await releaseRideFetchLease(item.targetId);
    throw error;
  }
}

async function fetchGraph(item: StartedItem, client: PelotonClient, signal?: AbortSignal): Promise<"done"> {
  const graph = await client.getPerformanceGraph(item.targetId, signal);
  const workout = { userId: item.userId, pelotonWorkoutId: item.targetId };
  const derived = deriveOutput(graph);
  await savePerformanceGraph(workout, graph, derived, composeDone(item.id, { isDerived: derived !== null }));
  return "done";
}

/** Writes down that Peloton will never give this item, so that nobody asks again. */
export async function recordGone(item: StartedItem, reason: string): Promise<void> {
  if (item.kind === "ride_details") {
    if (reason === "class_gone") await markRideGone(getDb(), item.targetId);
    return;
  }
  await getDb().workout.updateMany({
    where: { userId: item.userId, pelotonWorkoutId: item.targetId },
    data: { graphState: "unavailable", graphReason: reason },
  });
}
