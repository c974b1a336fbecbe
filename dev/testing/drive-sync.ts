import { getDb } from "@/lib/db/client.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import type { RetryWait } from "@/lib/sync/drive/drive.ts";
import { driveCommands } from "@/lib/sync/drive/drive-commands.ts";

/** Carries commands out in this process until nothing is left to do. Retries don't wait; a list that can't be read is thrown, and its run left alone. */
export async function driveSync(commands: SyncCommand[]): Promise<void> {
  const unreadable: unknown[] = [];
  await driveCommands(commands, {
    signal: new AbortController().signal,
    awaitRetry: makeDue,
    giveUpListing: async (_runId, error) => void unreadable.push(error),
    maxRetriesHeld: Infinity,
  });
  if (unreadable.length > 0) throw unreadable[0];
}

async function makeDue({ itemId }: RetryWait): Promise<void> {
  if (itemId === null) return;
  await getDb().syncItem.updateMany({
    where: { id: itemId, state: "waiting_retry" },
    data: { nextAttemptAt: new Date() },
  });
}
