import { setMaxListeners } from "node:events";
import { createLog } from "@/lib/log.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { failRun, finishRun } from "@/lib/sync/run-state.ts";
import type { Drive, DriveOptions } from "./drive.ts";
import { driveChunk } from "./drive-chunk.ts";
import { driveListing } from "./drive-listing.ts";
import { driveRetry } from "./drive-retry.ts";
import { sleepUntil } from "./sleep-until.ts";

const maxRetriesHeld = 1_000;

/**
 * Carries commands and all that follows from them out in this process, with the same item code as the engine's functions;
 * the run's lanes bound how many chunks go on at once. Resolves when nothing is left to do or the signal has stopped it.
 * What fails unexpectedly is logged and left to the resume job.
 */
export async function driveCommands(commands: SyncCommand[], options: DriveOptions): Promise<void> {
  // Every wait listens to it, and Node.js warns of the eleventh.
  setMaxListeners(0, options.signal);
  const underWay = new Set<Promise<void>>();
  const drive: Drive = {
    awaitRetry: ({ at }, signal) => sleepUntil(at, signal),
    giveUpListing: (runId) => failRun(runId, "list_unavailable"),
    maxRetriesHeld,
    ...options,
    start: (command) => {
      const work = carryOut(command, drive).finally(() => underWay.delete(work));
      underWay.add(work);
    },
  };
  for (const command of commands) drive.start(command);
  while (underWay.size > 0) await Promise.race(underWay);
}

async function carryOut(command: SyncCommand, drive: Drive): Promise<void> {
  if (drive.signal.aborted) return;
  try {
    await dispatch(command, drive);
  } catch (error) {
    const runId = command.type === "fetch" ? command.chunk.runId : command.runId;
    createLog("sync", { runId }).error({ err: error, command: command.type }, "a command was given up");
  }
}

async function dispatch(command: SyncCommand, drive: Drive): Promise<void> {
  switch (command.type) {
    case "list":
      return driveListing(command.runId, drive);
    case "fetch":
      return driveChunk(command.chunk, drive);
    case "retry":
      return driveRetry(command, drive);
    case "finish":
      return finishRun(command.runId);
    case "cancel":
      return;
  }
}
