import type { SyncCommand } from "@/lib/sync/commands.ts";
import { processWaitingItem } from "@/lib/sync/process-item.ts";
import { beginFinish } from "@/lib/sync/run-state.ts";
import type { Drive } from "./drive.ts";
import { Places } from "./places.ts";
import { sleepUntil } from "./sleep-until.ts";

type RetryCommand = Extract<SyncCommand, { type: "retry" }>;

const attempts = new Places(8);
/** The items that this process keeps waiting: the resume job may find one again that is only in line. */
const held = new Set<string>();

/** The slow lane: one broken item, until it is settled. */
export async function driveRetry(command: RetryCommand, drive: Drive): Promise<void> {
  if (held.has(command.itemId) || held.size >= drive.maxRetriesHeld) return;
  held.add(command.itemId);
  try {
    await tryUntilSettled(command, drive);
  } finally {
    held.delete(command.itemId);
  }
  if (drive.signal.aborted) return;
  for (const next of await beginFinish(command.runId)) drive.start(next);
}

async function tryUntilSettled({ itemId, nextAttemptAt }: RetryCommand, drive: Drive): Promise<void> {
  await drive.awaitRetry({ itemId, at: new Date(nextAttemptAt) }, drive.signal);
  while (!drive.signal.aborted) {
    const outcome = await attempts.run(() => processWaitingItem(itemId, drive.signal));
    if (outcome.outcome === "throttled") await sleepUntil(new Date(outcome.until), drive.signal);
    else if (outcome.outcome === "waiting")
      await drive.awaitRetry({ itemId, at: new Date(outcome.until) }, drive.signal);
    else return;
  }
}
