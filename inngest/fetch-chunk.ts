import type { GetStepTools } from "inngest";
import { claimItems } from "@/lib/sync/claim-items.ts";
import type { LaneChunk } from "@/lib/sync/commands.ts";
import { openDeadline, type Deadline } from "@/lib/sync/deadline.ts";
import { handOverLane } from "@/lib/sync/hand-over-lane.ts";
import { closeLane } from "@/lib/sync/lanes.ts";
import { processClaimedItem, type ItemOutcome } from "@/lib/sync/process-item.ts";
import { reportTaskFailure } from "@/lib/sync/report-task-failure.ts";
import type { inngest } from "./client.ts";
import { composeEvents } from "./command-events.ts";

type Step = GetStepTools<typeof inngest>;

/** One chunk: claims its items, fetches each in a step of its own and hands the lane on. Nothing here waits for a broken item. */
export async function fetchChunk(chunk: LaneChunk, step: Step): Promise<{ items: number }> {
  const { items, startedAt } = await step.run("claim", async () => ({
    startedAt: new Date().toISOString(),
    items: await claimItems(chunk),
  }));
  const deadline = openDeadline(startedAt, { runId: chunk.runId, kind: chunk.kind, slot: chunk.slot });
  for (const item of items) {
    const outcome = await fetchOne(item.id, chunk, deadline, step);
    if (outcome.outcome === "waiting") await sendRetry(item.id, outcome, chunk, step);
    if (outcome.outcome === "stop" || deadline.isNear()) break;
  }
  const commands = await step.run("hand-over", () => handOverLane(chunk));
  if (commands.length > 0) await step.sendEvent("next", await composeEvents(commands));
  return { items: items.length };
}

/** After the engine's last try: the lane is free at once, and the operator hears of it. */
export async function giveUpChunk(task: string, chunk: LaneChunk, error: Error): Promise<void> {
  const { runId, slot, generation } = chunk;
  await reportTaskFailure({ task, runId, part: `lane ${slot}, generation ${generation}`, error });
  await closeLane(chunk);
}

/** A pause is slept through without a worker, and the item is taken up again where it was. */
async function fetchOne(
  itemId: string,
  chunk: LaneChunk,
  deadline: Deadline,
  step: Step,
): Promise<ItemOutcome> {
  for (let round = 0; ; round += 1) {
    const outcome = await step.run(`item:${itemId}:${round}`, () =>
      deadline.guard((signal) => processClaimedItem(itemId, chunk, signal)),
    );
    if (outcome.outcome !== "throttled" || deadline.isNear()) return outcome;
    await step.sleepUntil(`pause:${itemId}:${round}`, deadline.cap(outcome.until));
  }
}

async function sendRetry(
  itemId: string,
  wait: Extract<ItemOutcome, { outcome: "waiting" }>,
  { runId, userId }: LaneChunk,
  step: Step,
): Promise<void> {
  const { attempts, until: nextAttemptAt } = wait;
  const events = await composeEvents([{ type: "retry", runId, userId, itemId, attempts, nextAttemptAt }]);
  await step.sendEvent(`retry:${itemId}`, events);
}
