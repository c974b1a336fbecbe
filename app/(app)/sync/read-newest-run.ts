import "server-only";
import { cache } from "react";
import { listSyncRuns, type SyncRunSummary } from "@/lib/sync/runs.ts";
import { readSyncSnapshot, type SyncSnapshot } from "@/lib/sync/snapshot.ts";

export interface NewestRun {
  run: SyncRunSummary | null;
  /** How far the run is; null once it has ended. */
  snapshot: SyncSnapshot | null;
}

/** What the header and the dashboard start from, read once per rendered page. */
export const readNewestRun = cache(async (userId: string): Promise<NewestRun> => {
  const [run = null] = (await listSyncRuns(userId, { limit: 1 })).runs;
  return { run, snapshot: run?.isActive ? await readSyncSnapshot(userId, run.runId) : null };
});
