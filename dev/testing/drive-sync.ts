import { claimItems } from "@/lib/sync/claim-items.ts";
import type { LaneChunk, SyncCommand } from "@/lib/sync/commands.ts";
import { continueListing } from "@/lib/sync/continue-listing.ts";
import { handOverLane } from "@/lib/sync/hand-over-lane.ts";
import { processClaimedItem, processWaitingItem } from "@/lib/sync/process-item.ts";
import { beginFinish, finishRun } from "@/lib/sync/run-state.ts";
import { getDb } from "@/lib/db/client.ts";

/** Carries commands out in this process, one after the other, until nothing is left to do. Retries don't wait. */
export async function driveSync(commands: SyncCommand[]): Promise<void> {
  const queue = [...commands];
  for (let command = queue.shift(); command; command = queue.shift())
    queue.push(...(await carryOut(command)));
}

async function carryOut(command: SyncCommand): Promise<SyncCommand[]> {
  switch (command.type) {
    case "list": {
      const listed = await continueListing(command.runId);
      const next: SyncCommand[] = listed.outcome === "more" ? [command] : [];
      return "commands" in listed ? [...listed.commands, ...next] : next;
    }
    case "fetch":
      return carryOutChunk(command.chunk);
    case "retry": {
      await getDb().syncItem.updateMany({
        where: { id: command.itemId },
        data: { nextAttemptAt: new Date() },
      });
      const outcome = await processWaitingItem(command.itemId);
      if (outcome.outcome === "waiting") return [{ ...command, attempts: outcome.attempts }];
      return beginFinish(command.runId);
    }
    case "finish":
      await finishRun(command.runId);
      return [];
    case "cancel":
      return [];
  }
}

async function carryOutChunk(chunk: LaneChunk): Promise<SyncCommand[]> {
  const retries: SyncCommand[] = [];
  for (const item of await claimItems(chunk)) {
    const outcome = await processClaimedItem(item.id, chunk);
    if (outcome.outcome === "stop") break;
    if (outcome.outcome === "waiting") {
      const { runId, userId } = chunk;
      const { attempts, until: nextAttemptAt } = outcome;
      retries.push({ type: "retry", runId, userId, itemId: item.id, attempts, nextAttemptAt });
    }
  }
  return [...retries, ...(await handOverLane(chunk))];
}
