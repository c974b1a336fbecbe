import { getDb } from "@/lib/db/client.ts";
import type { SyncMode, SyncRunState, SyncTrigger } from "@/lib/db/generated/enums.ts";
import { AppError } from "@/lib/errors.ts";
import type { SyncRun } from "@/lib/db/generated/client.ts";
import { readUpstreamPace, type UpstreamPace } from "@/lib/connections/upstream-pace.ts";
import { countDiscovery, countPhase, countSettled, type ItemCount, type PhaseCounts } from "./count-items.ts";
import { estimatePace } from "./estimate-pace.ts";
import { readLastResults, type LastResult } from "./last-results.ts";
import { isActiveRunState } from "@/lib/runs/run-states.ts";
import { readWorkedSeconds } from "@/lib/runs/work-clock.ts";
import { readCompleteness, type Completeness } from "@/lib/workouts/completeness.ts";

/** Everything that the progress page shows, at most 4 KB as JSON. Times are ISO 8601. */
export interface SyncSnapshot {
  runId: string;
  state: SyncRunState;
  stateReason: string | null;
  isActive: boolean;
  trigger: SyncTrigger;
  mode: SyncMode;
  startedAt: string;
  finishedAt: string | null;
  lastActivityAt: string;
  now: string;
  /** Time at work: pauses don't count. */
  elapsedSeconds: number;
  upstreamTotal: number | null;
  listed: number;
  created: number;
  updated: number;
  isListingComplete: boolean;
  phases: { discover: PhaseCounts; rideDetails: PhaseCounts; performanceGraphs: PhaseCounts };
  progress: { done: number; total: number; percent: number };
  ratePerMinute: number | null;
  etaSeconds: number | null;
  /** Set while everybody pauses for this upstream. */
  throttle: { pausedUntil: string; reason: string | null } | null;
  lastResults: LastResult[];
  /** What Peloton has beside what is here; null until the run has ended. */
  completeness: Completeness | null;
}

export interface SettledRecently {
  count: number;
  lastFinishedAt: Date | null;
}

/** Null when the run isn't this user's. */
export async function readSyncSnapshot(userId: string, runId: string): Promise<SyncSnapshot | null> {
  const db = getDb();
  const run = await db.syncRun.findFirst({ where: { id: runId, userId } });
  if (!run) return null;
  const [counts, recent, lastResults, pace, completeness] = await Promise.all([
    db.$queryRaw<ItemCount[]>`
      SELECT kind, state, count(*)::int AS count FROM sync_item WHERE run_id = ${runId}::uuid GROUP BY kind, state`,
    readSettledRecently(runId),
    readLastResults(runId, userId),
    readUpstreamPace(run.upstream),
    isActiveRunState(run.state) ? null : readCompleteness(userId),
  ]);
  return composeSnapshot(run, { counts, recent, lastResults, pace, completeness }, new Date());
}

/** As `readSyncSnapshot`; throws `not_found` when the run isn't this user's. */
export async function requireSnapshot(userId: string, runId: string): Promise<SyncSnapshot> {
  const snapshot = await readSyncSnapshot(userId, runId);
  if (!snapshot) throw new AppError("not_found", { userMessage: "There is no such sync." });
  return snapshot;
}

export function composeSnapshot(
  run: SyncRun,
  read: {
    counts: ItemCount[];
    recent: SettledRecently;
    lastResults: LastResult[];
    pace: UpstreamPace;
    completeness: Completeness | null;
  },
  now: Date,
): SyncSnapshot {
  const isActive = isActiveRunState(run.state);
  const isListingComplete = run.listingCompletedAt !== null;
  const rejected = countPhase(read.counts, "workout").total;
  const phases = {
    discover: countDiscovery({ ...run, isListingComplete, isActive }, rejected),
    rideDetails: countPhase(read.counts, "ride_details"),
    performanceGraphs: countPhase(read.counts, "performance_graph"),
  };
  const progress = sumProgress(Object.values(phases), isActive);
  const elapsedSeconds = readWorkedSeconds(run, now);
  const { pausedUntil, reason } = read.pace;
  const throttle = isActive && pausedUntil !== null ? { pausedUntil, reason } : null;
  return {
    runId: run.id,
    state: run.state,
    stateReason: run.stateReason,
    isActive,
    trigger: run.trigger,
    mode: run.mode,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    lastActivityAt: latest(run.lastActivityAt, read.recent.lastFinishedAt).toISOString(),
    now: now.toISOString(),
    elapsedSeconds: Math.round(elapsedSeconds),
    upstreamTotal: run.upstreamTotal,
    listed: run.listedCount,
    created: run.createdCount,
    updated: run.updatedCount,
    isListingComplete,
    phases,
    progress,
    ...estimatePace({
      settledInWindow: isActive ? read.recent.count : 0,
      remaining: progress.total - progress.done,
      elapsedSeconds: (now.getTime() - (run.resumedAt ?? run.startedAt).getTime()) / 1000,
      isListingComplete,
      isHeld: throttle !== null || run.state !== "running",
    }),
    throttle,
    lastResults: read.lastResults,
    completeness: read.completeness,
  };
}

/** 100 % is only said when nothing is left, not even another look at the list. */
function sumProgress(phases: PhaseCounts[], isActive: boolean): SyncSnapshot["progress"] {
  const done = phases.reduce((sum, counts) => sum + countSettled(counts), 0);
  const total = phases.reduce((sum, counts) => sum + counts.total, 0);
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return { done, total, percent: isActive ? Math.min(percent, 99) : percent };
}

function latest(one: Date, other: Date | null): Date {
  return other !== null && other > one ? other : one;
}

async function readSettledRecently(runId: string): Promise<SettledRecently> {
  const [row] = await getDb().$queryRaw<{ count: number; last_finished_at: Date | null }[]>`
    SELECT
      (SELECT count(*)::int FROM sync_item
        WHERE run_id = ${runId}::uuid AND finished_at > now() - interval '60 seconds' AND state <> 'skipped') AS count,
      (SELECT max(finished_at) FROM sync_item WHERE run_id = ${runId}::uuid) AS last_finished_at`;
  return { count: row?.count ?? 0, lastFinishedAt: row?.last_finished_at ?? null };
}
