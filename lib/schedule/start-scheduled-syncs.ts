import { getDb } from "@/lib/db/client.ts";
import { isDatabaseTrouble } from "@/lib/db/database-trouble.ts";
import { createLog } from "@/lib/log.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { continueRun } from "@/lib/sync/continue-run.ts";
import { findOrStartRunIn, type WholeMode } from "@/lib/sync/start-run.ts";
import { claimDueSchedules, passOverSchedule } from "./claim-due-schedules.ts";
import { findCooldownEnd } from "./cooldown.ts";

/** A full listing notices what was deleted upstream. */
const fullListingEveryDays = 7;

type Due = { userId: string } & ({ runId: string; joined: boolean } | { cooldownUntil: Date });

/**
 * Starts the syncs that are due and says how to carry them out. Each is claimed and started in one transaction, so that
 * a process that dies loses none; a user's failure doesn't hold up the others.
 */
export async function startScheduledSyncs(): Promise<SyncCommand[]> {
  const commands: SyncCommand[] = [];
  for (;;) {
    const due = await startNext();
    if (due === null) return commands;
    if (due !== "failed") commands.push(...(await follow(due)));
  }
}

/** Null when nothing is due any more, or when what passes by itself is in the way: the next minute tries again. */
async function startNext(): Promise<Due | "failed" | null> {
  let claimed: string | undefined;
  try {
    return await getDb().$transaction(async (tx) => {
      [claimed] = await claimDueSchedules(1, undefined, tx);
      if (claimed === undefined) return null;
      const cooldownUntil = await findCooldownEnd(claimed);
      if (cooldownUntil) return { userId: claimed, cooldownUntil };
      const wish = { mode: await chooseMode(claimed), trigger: "schedule" } as const;
      return { userId: claimed, ...(await findOrStartRunIn(tx, claimed, wish)) };
    });
  } catch (error) {
    createLog("schedule", { userId: claimed }).error({ err: error }, "a scheduled sync could not be started");
    if (claimed === undefined || isDatabaseTrouble(error)) return null;
    // The claim was rolled back with the rest, and the others are to have their turn.
    await passOverSchedule(claimed);
    return "failed";
  }
}

async function follow({ userId, ...due }: Due): Promise<SyncCommand[]> {
  const log = createLog("schedule", { userId });
  if ("cooldownUntil" in due) {
    log.info(due, "a scheduled sync was skipped, since one has just succeeded");
    return [];
  }
  log.info(due, due.joined ? "a scheduled sync was skipped, since one is active" : "a scheduled sync starts");
  return due.joined ? [] : continueRun(due.runId);
}

async function chooseMode(userId: string): Promise<WholeMode> {
  const [connection] = await getDb().$queryRaw<{ is_due: boolean }[]>`
    SELECT coalesce(fully_listed_at, '-infinity') < now() - make_interval(days => ${fullListingEveryDays}::int) AS is_due
    FROM peloton_connection WHERE user_id = ${userId}::uuid`;
  return connection?.is_due === true ? "full" : "incremental";
}
