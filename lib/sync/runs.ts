import { getDb } from "@/lib/db/client.ts";
import type { SyncRun } from "@/lib/db/generated/client.ts";
import type { SyncMode, SyncRunState, SyncTrigger } from "@/lib/db/generated/enums.ts";
import { activeRunStates, isActiveRunState, settledItemStates } from "@/lib/runs/run-states.ts";
import { countThroughput } from "./throughput.ts";
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
  /** The days that a run of mode range is for. */
  range: { from: string; to: string } | null;
  /** Workouts that a full listing found to be gone upstream; null when the run didn't list everything. */
  missing: number | null;
  /** Items settled in each of 24 equal slices of the run's time; empty when nothing was. */
  throughput: number[];
}

/** What the history of runs can be narrowed to. */
export const runFilters = ["active", "completed", "completed_with_problems", "failed", "cancelled"] as const;
export type RunFilter = (typeof runFilters)[number];

/**
 * The user's runs, newest first. `cursor` is the id of the last run of the page before. An old run that is active again
 * heads the first page.
 */
export async function listSyncRuns(
  userId: string,
  page: { cursor?: string | undefined; limit: number; state?: RunFilter | undefined },
): Promise<{ runs: SyncRunSummary[]; nextCursor: string | null }> {
  const rows = await getDb().syncRun.findMany({
    where: { userId, ...(page.state && { state: chooseStates(page.state) }) },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
    ...(page.cursor ? { cursor: { id: page.cursor, userId }, skip: 1 } : {}),
  });
  const shown = rows.slice(0, page.limit);
  const isWhole = page.cursor === undefined && page.state === undefined;
  const revived = !isWhole || shown.some(isActive) ? null : await findActiveRun(userId);
  const kept = revived ? shown.slice(0, Math.max(1, page.limit - 1)) : shown;
  const listed = revived ? [revived, ...kept] : kept;
  const uncounted = listed.filter((run) => run.throughput.length === 0).map((run) => run.id);
  const [counts, throughput] = await Promise.all([countRuns(listed), countThroughput(uncounted)]);
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
    range: readRange(run),
    missing: run.missingCount,
    throughput: throughput.get(run.id) ?? run.throughput,
  }));
  return { runs, nextCursor: rows.length > kept.length ? (kept.at(-1)?.id ?? null) : null };
}

/** The days that a run of mode range is for, in ISO 8601. */
export function readRange({
  rangeStartAt,
  rangeEndAt,
}: Pick<SyncRun, "rangeStartAt" | "rangeEndAt">): SyncRunSummary["range"] {
  if (rangeStartAt === null || rangeEndAt === null) return null;
  return { from: rangeStartAt.toISOString(), to: rangeEndAt.toISOString() };
}

function chooseStates(filter: RunFilter): { in: SyncRunState[] } {
  return { in: filter === "active" ? [...activeRunStates] : [filter] };
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
