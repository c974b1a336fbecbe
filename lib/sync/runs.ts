import { getDb } from "@/lib/db/client.ts";
import type { SyncRun } from "@/lib/db/generated/client.ts";
import type { SyncMode, SyncRunState, SyncTrigger } from "@/lib/db/generated/enums.ts";
import { activeRunStates, isActiveRunState, settledItemStates } from "@/lib/runs/run-states.ts";
import { readWorkedSeconds } from "@/lib/runs/work-clock.ts";

export interface SyncRunSummary {
  runId: string;
  state: SyncRunState;
  stateReason: string | null;
  isActive: boolean;
  trigger: SyncTrigger;
  mode: SyncMode;
  startedAt: string;
  finishedAt: string | null;
  /** Time at work: pauses don't count. */
  elapsedSeconds: number;
  listed: number;
  created: number;
  updated: number;
  upstreamTotal: number | null;
  done: number;
  failed: number;
  skipped: number;
  total: number;
}

/**
 * The user's runs, newest first. `cursor` is the id of the last run of the page before. An old run that is active again
 * heads the first page.
 */
export async function listSyncRuns(
  userId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ runs: SyncRunSummary[]; nextCursor: string | null }> {
  const rows = await getDb().syncRun.findMany({
    where: { userId },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
    ...(page.cursor ? { cursor: { id: page.cursor, userId }, skip: 1 } : {}),
  });
  const shown = rows.slice(0, page.limit);
  const revived = page.cursor || shown.some(isActive) ? null : await findActiveRun(userId);
  const listed = revived ? [revived, ...shown].slice(0, Math.max(1, page.limit)) : shown;
  const counts = await countRuns(listed);
  const runs = listed.map((run) => ({
    runId: run.id,
    state: run.state,
    stateReason: run.stateReason,
    isActive: isActiveRunState(run.state),
    trigger: run.trigger,
    mode: run.mode,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    elapsedSeconds: Math.round(readWorkedSeconds(run, new Date())),
    listed: run.listedCount,
    created: run.createdCount,
    updated: run.updatedCount,
    upstreamTotal: run.upstreamTotal,
    ...(counts.get(run.id) ?? { done: 0, failed: 0, skipped: 0, total: 0 }),
  }));
  return { runs, nextCursor: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}

function isActive({ state }: SyncRun): boolean {
  return isActiveRunState(state);
}

async function findActiveRun(userId: string): Promise<SyncRun | null> {
  return getDb().syncRun.findFirst({ where: { userId, state: { in: [...activeRunStates] } } });
}

interface RunCounts {
  done: number;
  failed: number;
  skipped: number;
  total: number;
}

/** A run that finished was counted then; only the others' items are counted now. */
async function countRuns(shown: SyncRun[]): Promise<Map<string, RunCounts>> {
  const counts = new Map(shown.map((run) => [run.id, readStoredCounts(run)]));
  const runIds = shown.filter((run) => run.doneCount === null).map((run) => run.id);
  if (runIds.length === 0) return counts;
  const rows = await getDb().syncItem.groupBy({
    by: ["runId", "state"],
    where: { runId: { in: runIds } },
    _count: true,
  });
  for (const row of rows) {
    const run = counts.get(row.runId);
    if (!run) continue;
    run.total += row._count;
    const settled = settledItemStates.find((state) => state === row.state);
    if (settled && settled !== "cancelled") run[settled] += row._count;
  }
  return counts;
}

function readStoredCounts({ doneCount, failedCount, skippedCount }: SyncRun): RunCounts {
  const counts = { done: doneCount ?? 0, failed: failedCount ?? 0, skipped: skippedCount ?? 0 };
  return { ...counts, total: counts.done + counts.failed + counts.skipped };
}
