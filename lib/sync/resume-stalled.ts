import { getDb } from "@/lib/db/client.ts";
import type { SyncCommand } from "./commands.ts";
import { requestLanes } from "./lanes.ts";
import { takeOverdueRetries } from "./overdue-retries.ts";
import { beginFinish, resumeParkedRuns } from "./run-state.ts";

/** An attempt that has run for longer belongs to a process that died. */
const lostAttemptSeconds = 120;
/** A retry that is overdue by more was lost with its event. */
const overdueSeconds = 60;

/** Looks through the active runs for work that nobody is doing any more and says how to take it up again. */
export async function resumeStalledRuns(): Promise<SyncCommand[]> {
  await resumeParkedRuns();
  await requeueLostAttempts();
  const commands: SyncCommand[] = [
    ...(await findLostListings()),
    ...(await takeOverdueRetries({ overdueSeconds })),
  ];
  const running = await getDb().syncRun.findMany({ where: { state: "running" }, select: { id: true } });
  for (const run of running) {
    commands.push(...(await requestLanes(run.id)), ...(await beginFinish(run.id)));
  }
  return [...commands, ...(await findLostFinishes())];
}

/** Slow-lane attempts have no lane whose lease would free them. Without a time they are overdue however long the line is. */
async function requeueLostAttempts(): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_item SET state = 'waiting_retry', next_attempt_at = NULL
    WHERE id IN (
      SELECT sync_item.id FROM sync_item JOIN sync_run ON sync_run.id = sync_item.run_id
      WHERE sync_run.state = 'running' AND sync_item.state = 'running' AND sync_item.lane_slot IS NULL
        AND sync_item.started_at < now() - make_interval(secs => ${lostAttemptSeconds})
      FOR UPDATE OF sync_item SKIP LOCKED)`;
}

/** Nobody lists, and nobody waits to go on: a lease that has only just run out is about to be taken again. */
async function findLostListings(): Promise<SyncCommand[]> {
  const runs = await getDb().$queryRaw<{ id: string; user_id: string }[]>`
    SELECT id, user_id FROM sync_run
    WHERE state = 'running' AND listing_completed_at IS NULL
      AND coalesce(listing_lease_expires_at, last_activity_at) < now() - interval '15 seconds'`;
  return runs.map((run) => ({ type: "list", runId: run.id, userId: run.user_id }));
}

async function findLostFinishes(): Promise<SyncCommand[]> {
  const runs = await getDb().$queryRaw<{ id: string; user_id: string }[]>`
    SELECT id, user_id FROM sync_run
    WHERE state = 'finishing' AND last_activity_at < now() - interval '30 seconds'`;
  return runs.map((run) => ({ type: "finish", runId: run.id, userId: run.user_id }));
}
