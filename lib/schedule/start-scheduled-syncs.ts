import { getDb } from "@/lib/db/client.ts";
import type { SyncMode } from "@/lib/db/generated/enums.ts";
import { createLog } from "@/lib/log.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { continueRun } from "@/lib/sync/continue-run.ts";
import { findOrStartRun } from "@/lib/sync/start-run.ts";
import { claimDueSchedules } from "./claim-due-schedules.ts";
import { findCooldownEnd } from "./cooldown.ts";

/** Few, since a process that dies between the claim and the start loses a batch. */
const batchSize = 10;
/** A full listing notices what was deleted upstream. */
const fullListingEveryDays = 7;

/** Starts the syncs that are due and says how to carry them out. A user's failure doesn't hold up the others. */
export async function startScheduledSyncs(): Promise<SyncCommand[]> {
  const commands: SyncCommand[] = [];
  for (;;) {
    const userIds = await claimDueSchedules(batchSize);
    if (userIds.length === 0) return commands;
    for (const userId of userIds) commands.push(...(await startLogged(userId)));
  }
}

async function startLogged(userId: string): Promise<SyncCommand[]> {
  const log = createLog("schedule", { userId });
  try {
    const cooldownEnd = await findCooldownEnd(userId);
    if (cooldownEnd) {
      log.info({ cooldownUntil: cooldownEnd }, "a scheduled sync was skipped, since one has just succeeded");
      return [];
    }
    const run = await findOrStartRun(userId, { mode: await chooseMode(userId), trigger: "schedule" });
    log.info(
      run,
      run.joined ? "a scheduled sync was skipped, since one is active" : "a scheduled sync starts",
    );
    return run.joined ? [] : await continueRun(run.runId);
  } catch (error) {
    log.error({ err: error }, "a scheduled sync could not be started");
    return [];
  }
}

async function chooseMode(userId: string): Promise<SyncMode> {
  const [connection] = await getDb().$queryRaw<{ is_due: boolean }[]>`
    SELECT coalesce(fully_listed_at, '-infinity') < now() - make_interval(days => ${fullListingEveryDays}::int) AS is_due
    FROM peloton_connection WHERE user_id = ${userId}::uuid`;
  return connection?.is_due === true ? "full" : "incremental";
}
