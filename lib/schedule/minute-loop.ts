import { sendPendingAlerts } from "@/lib/alerts/send-pending-alerts.ts";
import { probeEngine } from "@/lib/engine/probe-engine.ts";
import { getEnv } from "@/lib/env.ts";
import { forgetIdleLimits } from "@/lib/limiter/forget-idle-limits.ts";
import { createLog } from "@/lib/log.ts";
import { driveCommands } from "@/lib/sync/drive/drive-commands.ts";
import { getShutdownSignal } from "@/lib/sync/drive/shutdown-signal.ts";
import { resumeStalledRuns } from "@/lib/sync/resume-stalled.ts";
import { deriveAllMissingStatistics } from "@/lib/workouts/derive-missing.ts";
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
    try {
      await lookOnce(getShutdownSignal());
    } finally {
      isLooking = false;
    }
  };
  setTimeout(() => void look(), firstRunMs).unref();
  setInterval(() => void look(), everyMs).unref();
}

/** Finds what is due and starts it; `ended` resolves when all of it has ended, which can take long. */
export async function lookOnce(signal: AbortSignal): Promise<{ ended: Promise<unknown> }> {
  const started: Promise<void>[] = [];
  if (signal.aborted || (await isEngineInCharge())) return { ended: Promise.all(started) };
  for (const find of [resumeStalledRuns, startScheduledSyncs]) {
    const commands = (await attempt(find)) ?? [];
    if (commands.length > 0) started.push(driveCommands(commands, { signal }));
  }
  await attempt(sendPendingAlerts);
  await attempt(forgetIdleLimits);
  await attempt(async function deriveStatistics() {
    return deriveAllMissingStatistics(signal);
  });
  return { ended: Promise.all(started) };
}

/** An engine that can't be asked is taken to be there. */
async function isEngineInCharge(): Promise<boolean> {
  if (getEnv().SYNC_MODE === "inline") return false;
  return (await probeEngine(probeLimitMs)).reachable !== false;
}

/** Nothing when it fails: the next look tries again, and the other jobs have their turn. */
async function attempt<T>(job: () => Promise<T>): Promise<T | null> {
  try {
    return await job();
  } catch (error) {
    createLog("schedule").error({ err: error, job: job.name }, "a job of the minute failed");
    return null;
  }
}
