import { eventType } from "inngest";
import { z } from "zod";

const run = { runId: z.uuid(), userId: z.uuid() };
const chunk = z.object({
  ...run,
  slot: z.number().int(),
  generation: z.number().int(),
  priority: z.number().int(),
});

export const listingRequested = eventType("sync/listing.requested", { schema: z.object(run) });
export const rideDetailsRequested = eventType("sync/ride-details.requested", {
  schema: chunk.extend({ kind: z.literal("ride_details") }),
});
export const performanceGraphsRequested = eventType("sync/performance-graphs.requested", {
  schema: chunk.extend({ kind: z.literal("performance_graph") }),
});
export const retryRequested = eventType("sync/retry.requested", {
  schema: z.object({ ...run, itemId: z.uuid(), nextAttemptAt: z.iso.datetime() }),
});
export const finishRequested = eventType("sync/finish.requested", { schema: z.object(run) });
/** Stops what is queued for a run; what is under way sees the run's state at its next step. */
export const runCancelled = eventType("sync/run.cancelled", { schema: z.object(run) });

export const cancelledWithRun = [{ event: runCancelled, if: "async.data.runId == event.data.runId" }];
