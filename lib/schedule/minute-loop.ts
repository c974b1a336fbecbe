import { probeEngine } from "@/lib/engine/probe-engine.ts";
import { getEnv } from "@/lib/env.ts";
import { createLog } from "@/lib/log.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { driveCommands } from "@/lib/sync/drive/drive-commands.ts";
import { getShutdownSignal } from "@/lib/sync/drive/shutdown-signal.ts";
import { resumeStalledRuns } from "@/lib/sync/resume-stalled.ts";
import { startScheduledSyncs } from "./start-scheduled-syncs.ts";

const firstRunMs = 5_000;
const everyMs = 60_000;
const probeLimitMs = 2_000;

/** Does in this process what the engine's functions do each minute, for as long as there is no engine that does. */
export function startMinuteLoop(): void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    await lookOnce(getShutdownSignal()).finally(() => (isLooking = false));
  };
  setTimeout(() => void look(), firstRunMs).unref();
  setInterval(() => void look(), everyMs).unref();
}

/** Finds what is due and starts it; doesn't wait for its end. Resolves with what has been started. */
export async function lookOnce(signal: AbortSignal): Promise<Promise<void>[]> {
  if (signal.aborted || (await isEngineInCharge())) return [];
  const started = [];
  for (const find of [resumeStalledRuns, startScheduledSyncs]) {
    const commands = await findLogged(find);
    if (commands.length > 0) started.push(driveCommands(commands, { signal }));
  }
  return started;
}

/** An engine that can't be asked is taken to be there. */
async function isEngineInCharge(): Promise<boolean> {
  if (getEnv().SYNC_MODE === "inline") return false;
  return (await probeEngine(probeLimitMs)).reachable !== false;
}

async function findLogged(find: () => Promise<SyncCommand[]>): Promise<SyncCommand[]> {
  try {
    return await find();
  } catch (error) {
    createLog("schedule").error({ err: error }, "the look for due work failed");
    return [];
  }
}
