import { RetryAfterError } from "inngest";
import { openDeadline } from "@/lib/sync/deadline.ts";
import { processWaitingItem } from "@/lib/sync/process-item.ts";
import { reportTaskFailure } from "@/lib/sync/report-task-failure.ts";
import { beginFinish } from "@/lib/sync/run-state.ts";
import { inngest } from "./client.ts";
import { composeEvents } from "./command-events.ts";
import { cancelledWithRun, retryRequested } from "./events.ts";
import { upstreamPlaces } from "./flow-control.ts";

/** The slow lane: one broken item, with the engine's own durable retries. */
export const retryItem = inngest.createFunction(
  {
    id: "retry-item",
    name: "Retry item",
    triggers: [retryRequested],
    retries: 3,
    concurrency: [{ key: "event.data.userId", limit: 4 }, upstreamPlaces],
    cancelOn: cancelledWithRun,
    timeouts: { finish: "30m" },
    onFailure: async ({ event, error }) => {
      const { runId, itemId } = retryRequested.schema.parse(event.data.event.data);
      await reportTaskFailure({ task: "retry-item", runId, part: itemId, error });
    },
  },
  async ({ event, step }) => {
    const { itemId, runId } = event.data;
    await step.sleepUntil("due", event.data.nextAttemptAt);
    const startedAt = await step.run("start", () => new Date().toISOString());
    const deadline = openDeadline(startedAt, { runId, itemId });
    for (let round = 0; !deadline.isNear(); round += 1) {
      const outcome = await step.run(`attempt:${round}`, () =>
        deadline.guard((signal) => attempt(itemId, signal)),
      );
      if (outcome.outcome !== "throttled") break;
      await step.sleepUntil(`pause:${round}`, deadline.cap(outcome.until));
    }
    const commands = await step.run("finish", () => beginFinish(runId));
    if (commands.length > 0) await step.sendEvent("finished", await composeEvents(commands));
  },
);

async function attempt(itemId: string, signal: AbortSignal) {
  const outcome = await processWaitingItem(itemId, signal);
  if (outcome.outcome === "waiting")
    throw new RetryAfterError("the item failed again", new Date(outcome.until));
  return outcome;
}
