import { getDb } from "@/lib/db/client.ts";
import type { SyncCommand } from "./commands.ts";
import { requestLanes } from "./lanes.ts";
import { beginFinish, resumeParkedRuns } from "./run-state.ts";

/** An attempt that has run for longer belongs to a process that died. */
const lostAttemptSeconds = 120;
/** A retry that is overdue by more was lost with its event. */
const overdueSeconds = 60;

/** Looks through the active runs for work that nobody is doing any more and says how to take it up again. */
export async function resumeStalledRuns(): Promise<SyncCommand[]> {
  await resumeParkedRuns();
  await requeueLostAttempts();
  const commands: SyncCommand[] = [...(await findLostListings()), ...(await findLostRetries())];
  const running = await getDb().syncRun.findMany({ where: { state: "running" }, select: { id: true } });
  for (const run of running) {
    commands.push(...(await requestLanes(run.id)), ...(await beginFinish(run.id)));
  }
  return [...commands, ...(await findLostFinishes())];
}

/** Slow-lane attempts have no lane whose lease would free them. */
async function requeueLostAttempts(): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_item SET state = 'waiting_retry', next_attempt_at = now() - make_interval(secs => ${overdueSeconds})
    FROM sync_run
    WHERE sync_run.id = sync_item.run_id AND sync_run.state = 'running'
      AND sync_item.state = 'running' AND sync_item.lane_slot IS NULL
      AND sync_item.started_at < now() - make_interval(secs => ${lostAttemptSeconds})`;
}

async function findLostListings(): Promise<SyncCommand[]> {
  const runs = await getDb().$queryRaw<{ id: string; user_id: string }[]>`
    SELECT id, user_id FROM sync_run
    WHERE state = 'running' AND listing_completed_at IS NULL
      AND (listing_lease_expires_at IS NULL OR listing_lease_expires_at < now())
      AND last_activity_at < now() - interval '15 seconds'`;
  return runs.map((run) => ({ type: "list", runId: run.id, userId: run.user_id }));
}

/** Moves each on by a minute, so that the next look doesn't send it again while this one is under way. */
async function findLostRetries(): Promise<SyncCommand[]> {
  const items = await getDb().$queryRaw<
    { id: string; run_id: string; user_id: string; attempts: number; next_attempt_at: Date }[]
  >`
    UPDATE sync_item SET next_attempt_at = now()
    FROM sync_run
    WHERE sync_run.id = sync_item.run_id AND sync_run.state = 'running' AND sync_item.state = 'waiting_retry'
      AND coalesce(sync_item.next_attempt_at, '-infinity') <= now() - make_interval(secs => ${overdueSeconds})
    RETURNING sync_item.id, sync_item.run_id, sync_run.user_id, sync_item.attempts, sync_item.next_attempt_at`;
  return items.map((item) => ({
    type: "retry",
    runId: item.run_id,
    userId: item.user_id,
    itemId: item.id,
    attempts: item.attempts,
    nextAttemptAt: item.next_attempt_at.toISOString(),
  }));
}

async function findLostFinishes(): Promise<SyncCommand[]> {
  const runs = await getDb().$queryRaw<{ id: string; user_id: string }[]>`
    SELECT id, user_id FROM sync_run
    WHERE state = 'finishing' AND last_activity_at < now() - interval '30 seconds'`;
  return runs.map((run) => ({ type: "finish", runId: run.id, userId: run.user_id }));
}
