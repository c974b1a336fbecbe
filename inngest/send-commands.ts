import type { SyncCommand } from "@/lib/sync/commands.ts";
import { createLog } from "@/lib/log.ts";
import { inngest } from "./client.ts";
import { composeEvents } from "./command-events.ts";

/** Hands commands to the engine. False when it can't be reached: they stand in the database, and the resume job sends them. */
export async function sendCommands(commands: SyncCommand[]): Promise<boolean> {
  if (commands.length === 0) return true;
  try {
    await inngest.send(await composeEvents(commands));
    return true;
  } catch (error) {
    createLog("sync").error({ err: error, commands: commands.length }, "the engine did not take the events");
    return false;
  }
}
