import type { GetStepTools } from "inngest";
import { claimItems } from "@/lib/sync/claim-items.ts";
import type { LaneChunk } from "@/lib/sync/commands.ts";
import { handOverLane } from "@/lib/sync/hand-over-lane.ts";
import { processClaimedItem, type ItemOutcome } from "@/lib/sync/process-item.ts";
import type { inngest } from "./client.ts";
import { toEvents } from "./command-events.ts";

type Step = GetStepTools<typeof inngest>;

/** One chunk: claims its items, fetches each in a step of its own and hands the lane on. Nothing here waits for a broken item. */
export async function fetchChunk(chunk: LaneChunk, step: Step): Promise<{ items: number }> {
  const items = await step.run("claim", () => claimItems(chunk));
  for (const item of items) {
    const outcome = await fetchOne(item.id, chunk, step);
    if (outcome.outcome === "stop") break;
    if (outcome.outcome === "waiting") await sendRetry(item.id, outcome, chunk, step);
  }
  const commands = await step.run("hand-over", () => handOverLane(chunk));
  if (commands.length > 0) await step.sendEvent("next", toEvents(commands));
  return { items: items.length };
}

/** A pause is slept through without a worker, and the item is taken up again where it was. */
async function fetchOne(itemId: string, chunk: LaneChunk, step: Step): Promise<ItemOutcome> {
  for (let round = 0; ; round += 1) {
    const outcome = await step.run(`item:${itemId}:${round}`, () => processClaimedItem(itemId, chunk));
    if (outcome.outcome !== "throttled") return outcome;
    await step.sleepUntil(`pause:${itemId}:${round}`, outcome.until);
  }
}

async function sendRetry(
  itemId: string,
  wait: Extract<ItemOutcome, { outcome: "waiting" }>,
  { runId, userId }: LaneChunk,
  step: Step,
): Promise<void> {
  const { attempts, until: nextAttemptAt } = wait;
  const events = toEvents([{ type: "retry", runId, userId, itemId, attempts, nextAttemptAt }]);
  await step.sendEvent(`retry:${itemId}`, events);
}
