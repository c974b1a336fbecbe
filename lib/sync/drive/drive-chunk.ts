import { createLog } from "@/lib/log.ts";
import { claimItems } from "@/lib/sync/claim-items.ts";
import type { LaneChunk } from "@/lib/sync/commands.ts";
import { handOverLane } from "@/lib/sync/hand-over-lane.ts";
import { closeLane } from "@/lib/sync/lanes.ts";
import { processClaimedItem, type ItemOutcome } from "@/lib/sync/process-item.ts";
import { adoptLane } from "./adopt-lane.ts";
import type { Drive } from "./drive.ts";
import { sleepUntil } from "./sleep-until.ts";

/** One chunk: claims its items, fetches one after the other and hands the lane on. Nothing here waits for a broken item. */
export async function driveChunk(sent: LaneChunk, drive: Drive): Promise<void> {
  const chunk = await adoptLane(sent);
  if (!chunk) return;
  const isWhole = await driveItems(chunk, drive);
  // With its lease running out, the lane is a pause before what could not even be recorded comes again.
  if (!isWhole) return;
  if (drive.signal.aborted) return closeLane(chunk);
  for (const command of await handOverLane(chunk)) drive.start(command);
}

/** False when an item's outcome could not be recorded. */
async function driveItems(chunk: LaneChunk, drive: Drive): Promise<boolean> {
  let isWhole = true;
  for (const item of await claimItems(chunk)) {
    if (drive.signal.aborted) break;
    try {
      const outcome = await fetchOne(item.id, chunk, drive.signal);
      if (outcome.outcome === "stop") break;
      if (outcome.outcome === "waiting") startRetry(item.id, outcome, chunk, drive);
    } catch (error) {
      isWhole = false;
      createLog("sync", { runId: chunk.runId, itemId: item.id }).error(
        { err: error },
        "an item was given up",
      );
    }
  }
  return isWhole;
}

/** A pause is sat out with the lane held, and the item is taken up again where it was. */
async function fetchOne(itemId: string, chunk: LaneChunk, signal: AbortSignal): Promise<ItemOutcome> {
  for (;;) {
    const outcome = await processClaimedItem(itemId, chunk, signal);
    if (outcome.outcome !== "throttled" || signal.aborted) return outcome;
    await sleepUntil(new Date(outcome.until), signal);
  }
}

function startRetry(
  itemId: string,
  wait: Extract<ItemOutcome, { outcome: "waiting" }>,
  { runId, userId }: LaneChunk,
  drive: Drive,
): void {
  const { attempts, until: nextAttemptAt } = wait;
  drive.start({ type: "retry", runId, userId, itemId, attempts, nextAttemptAt });
}
