import type { GetStepTools } from "inngest";
import { continueListing, type ListingStep, type ListingWait } from "@/lib/sync/continue-listing.ts";
import { openDeadline } from "@/lib/sync/deadline.ts";
import { reportTaskFailure } from "@/lib/sync/report-task-failure.ts";
import { failRun } from "@/lib/sync/run-state.ts";
import { inngest } from "./client.ts";
import { composeEvents } from "./command-events.ts";
import { cancelledWithRun, listingRequested } from "./events.ts";
import { upstreamPlaces } from "./flow-control.ts";

type Step = Pick<GetStepTools<typeof inngest>, "run" | "sendEvent" | "sleep" | "sleepUntil">;

/** At three steps a round, less than the thousand that the engine lets a run take. */
const maxRounds = 300;

/** Lists what the request's budget did not cover, and starts the fetching of what it finds as it goes. */
export const listWorkouts = inngest.createFunction(
  {
    id: "list-workouts",
    name: "List workouts",
    triggers: [listingRequested],
    // For the database's trouble and the app's: Peloton's takes no tries of the engine's.
    retries: 3,
    concurrency: [{ key: "event.data.runId", limit: 1 }, upstreamPlaces],
    cancelOn: cancelledWithRun,
    timeouts: { finish: "30m" },
    onFailure: async ({ event, error }) => {
      const { runId } = listingRequested.schema.parse(event.data.event.data);
      await reportTaskFailure({ task: "list-workouts", runId, part: "listing", error });
    },
  },
  ({ event, step }) => listInRounds(event.data, step),
);

/** A pause that outlasts this task is the resume job's: the lease of the list tells it when. */
export async function listInRounds(run: { runId: string; userId: string }, step: Step): Promise<string> {
  const { runId } = run;
  const startedAt = await step.run("start", () => new Date().toISOString());
  const deadline = openDeadline(startedAt, { runId, task: "listing" });
  let wait: ListingWait | null = null;
  for (let round = 0; round < maxRounds; round += 1) {
    const lastWait: ListingWait | null = wait;
    const listed: ListingStep = await step.run(`pages:${round}`, () =>
      deadline.guard((signal) => continueListing(runId, { wait: lastWait, signal })),
    );
    if (listed.commands.length > 0) {
      await step.sendEvent(`found:${round}`, await composeEvents(listed.commands));
    }
    switch (listed.outcome) {
      case "complete":
      case "stopped":
        return listed.outcome;
      case "unreadable":
        await step.run("give-up", () => failRun(runId, "list_unavailable"));
        return listed.outcome;
      case "busy":
        await step.sleep(`busy:${round}`, "2s");
        break;
      case "throttled":
      case "unread":
        wait = listed.wait;
        await step.sleepUntil(`pause:${round}`, wait.until);
        break;
      case "more":
    }
    if (deadline.isNear()) break;
  }
  await step.sendEvent("hand-over", await composeEvents([{ type: "list", ...run }]));
  return "handed over";
}
