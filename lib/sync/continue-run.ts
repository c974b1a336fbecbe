import { getDb } from "@/lib/db/client.ts";
import type { SyncCommand } from "./commands.ts";
import { requestLanes } from "./lanes.ts";
import { takeOverdueRetries } from "./overdue-retries.ts";
import { beginFinish, resumeParkedRuns } from "./run-state.ts";

/** What a running run needs to go on at once; nothing when it isn't running or all is under way. */
export async function continueRun(runId: string): Promise<SyncCommand[]> {
  const run = await getDb().syncRun.findUnique({
    where: { id: runId, state: "running" },
    select: { userId: true, listingCompletedAt: true },
  });
  if (!run) return [];
  const list: SyncCommand[] =
    run.listingCompletedAt === null ? [{ type: "list", runId, userId: run.userId }] : [];
  return [
    ...list,
    ...(await requestLanes(runId)),
    ...(await takeOverdueRetries({ runId, overdueSeconds: 5 })),
    ...(await beginFinish(runId)),
  ];
}

/** Takes up what waited for the user's sign-in. */
export async function continueAfterSignIn(userId: string): Promise<SyncCommand[]> {
  const commands: SyncCommand[] = [];
  for (const runId of await resumeParkedRuns(userId)) commands.push(...(await continueRun(runId)));
  return commands;
}
