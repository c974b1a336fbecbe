import { after } from "next/server";
import { sendCommands } from "@/inngest/send-commands.ts";
import { probeEngine } from "@/lib/engine/probe-engine.ts";
import { getEnv } from "@/lib/env.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { driveCommands } from "@/lib/sync/drive/drive-commands.ts";
import { getShutdownSignal } from "@/lib/sync/drive/shutdown-signal.ts";

const probeLimitMs = 500;

/**
 * Hands commands to whoever carries them under `SYNC_MODE`: the engine, or this process once the response is sent.
 * False when nobody does for now: they stand in the database, and the resume job takes them up.
 */
export async function dispatchCommands(commands: SyncCommand[]): Promise<boolean> {
  if (commands.length === 0) return true;
  const mode = getEnv().SYNC_MODE;
  if (mode === "background") return sendCommands(commands);
  if (mode === "background-with-fallback" && (await sendIfReachable(commands))) return true;
  after(() => driveCommands(commands, { signal: getShutdownSignal() }));
  return true;
}

/** Asks first, since a send that fails is tried for seconds. */
async function sendIfReachable(commands: SyncCommand[]): Promise<boolean> {
  const { reachable } = await probeEngine(probeLimitMs);
  return reachable !== false && sendCommands(commands);
}
