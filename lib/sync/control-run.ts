import { getDb } from "@/lib/db/client.ts";
import { cancelActiveRun } from "@/lib/runs/cancel-active-run.ts";
import { startWorkClock, stopWorkClock } from "@/lib/runs/work-clock.ts";
import type { SyncCommand } from "./commands.ts";
import { continueRun } from "./continue-run.ts";
import { lockOwnRun, refuseInState } from "./own-run.ts";

/** Stops a running run at its next step; pausing a paused one changes nothing. Throws `not_found` and `conflict`. */
export async function pauseRun(userId: string, runId: string): Promise<void> {
  await getDb().$transaction(async (tx) => {
    const run = await lockOwnRun(tx, userId, runId);
    if (run.state === "paused") return;
    if (run.state !== "running") throw refuseInState(run, "paused");
    await tx.$executeRaw`
      UPDATE sync_run SET state = 'paused', state_reason = NULL, ${stopWorkClock} WHERE id = ${runId}::uuid`;
  });
}

/** Lets a paused run go on where it was; resuming a running one changes nothing. Throws `not_found` and `conflict`. */
export async function resumeRun(userId: string, runId: string): Promise<SyncCommand[]> {
  await getDb().$transaction(async (tx) => {
    const run = await lockOwnRun(tx, userId, runId);
    if (run.state === "running") return;
    if (run.state !== "paused") throw refuseInState(run, "resumed");
    await tx.$executeRaw`UPDATE sync_run SET state = 'running', ${startWorkClock} WHERE id = ${runId}::uuid`;
  });
  return continueRun(runId);
}

/** Ends a run and frees the user's place; what is done stays. Cancelling a cancelled one changes nothing. Throws `not_found` and `conflict`. */
export async function cancelRun(userId: string, runId: string): Promise<SyncCommand[]> {
  return getDb().$transaction(async (tx) => {
    const run = await lockOwnRun(tx, userId, runId);
    if (run.state === "cancelled") return [];
    const cancelled = await cancelActiveRun(tx, userId, { runId, reason: null });
    if (cancelled.length === 0) throw refuseInState(run, "cancelled");
    return [{ type: "cancel", runId, userId }];
  });
}
