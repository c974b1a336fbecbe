import { continueListing } from "@/lib/sync/continue-listing.ts";
import { openDeadline } from "@/lib/sync/deadline.ts";
import { failRun } from "@/lib/sync/run-state.ts";
import { inngest } from "./client.ts";
import { composeEvents } from "./command-events.ts";
import { cancelledWithRun, listingRequested } from "./events.ts";
import { upstreamPlaces } from "./flow-control.ts";
import { retryPelotonLater } from "./step-error.ts";

/** More than any history needs: the step's pages times this is a million workouts. */
const maxRounds = 900;

/** Lists what the request's budget did not cover, and starts the fetching of what it finds as it goes. */
export const listWorkouts = inngest.createFunction(
  {
    id: "list-workouts",
    name: "List workouts",
    triggers: [listingRequested],
    retries: 3,
    concurrency: [{ key: "event.data.runId", limit: 1 }, upstreamPlaces],
    cancelOn: cancelledWithRun,
    timeouts: { finish: "30m" },
    onFailure: async ({ event }) => {
      const { runId } = listingRequested.schema.parse(event.data.event.data);
      await failRun(runId, "list_unavailable");
    },
  },
  async ({ event, step }) => {
    const { runId } = event.data;
    const startedAt = await step.run("start", () => new Date().toISOString());
    const deadline = openDeadline(startedAt, { runId, task: "listing" });
    for (let round = 0; round < maxRounds; round += 1) {
      const listed = await step.run(`pages:${round}`, () =>
        retryPelotonLater(deadline.guard((signal) => continueListing(runId, signal))),
      );
      if ("commands" in listed && listed.commands.length > 0) {
        await step.sendEvent(`found:${round}`, await composeEvents(listed.commands));
      }
      if (listed.outcome === "complete" || listed.outcome === "stopped") return listed.outcome;
      if (deadline.isNear()) {
        await step.sendEvent("hand-over", await composeEvents([{ type: "list", ...event.data }]));
        return "handed over";
      }
      if (listed.outcome === "busy") await step.sleep(`busy:${round}`, "2s");
      if (listed.outcome === "throttled") await step.sleepUntil(`pause:${round}`, deadline.cap(listed.until));
    }
    throw new Error(`run ${runId} has more pages than a listing can hold`);
  },
);
