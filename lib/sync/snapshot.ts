import { getDb } from "@/lib/db/client.ts";
import type { SyncMode, SyncRunState, SyncTrigger } from "@/lib/db/generated/enums.ts";
import { AppError } from "@/lib/errors.ts";
import type { SyncRun } from "@/lib/db/generated/client.ts";
import { readUpstreamPace, type UpstreamPace } from "@/lib/connections/upstream-pace.ts";
import {
  countDerived,
  countPages,
  countPhase,
  countSettled,
  countSummaries,
  type ItemCount,
  type PhaseCounts,
} from "./count-items.ts";
import { estimatePace } from "./estimate-pace.ts";
import { findQuietReason, type Heartbeat } from "./heartbeat.ts";
import { readLastResults, type LastResult } from "./last-results.ts";
import { readRange } from "./runs.ts";
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
  /** The days that a run of mode range is for. */
  range: { from: string; to: string } | null;
  phases: {
    /** List pages. */
    discover: PhaseCounts;
    /** Workouts. */
    summaries: PhaseCounts;
    rideDetails: PhaseCounts;
    performanceGraphs: PhaseCounts;
    /** Workouts; those without power are skipped. */
    derivedStatistics: PhaseCounts;
  };
  /** Of workouts, classes and graphs. */
  progress: { done: number; total: number; percent: number };
  ratePerMinute: number | null;
  etaSeconds: number | null;
  /** Set while everybody pauses for this upstream. */
  throttle: { pausedUntil: string; reason: string | null } | null;
  heartbeat: Heartbeat;
  /** Workouts that were listed and had not changed, requests made, and time spent waiting because Peloton asked for it. */
  summary: { unchanged: number; requests: number; throttledSeconds: number };
  /** Failures that the rider ignores; they count as skipped. */
  ignored: number;
  lastResults: LastResult[];
  /** What Peloton has beside what is here; null until the run has ended. */
  completeness: Completeness | null;
}

interface CountedItems extends ItemCount {
  ignored: number;
  attempts: number;
}

/** Of the last minute, or since the work went on after a pause or a cooling down, if that is shorter ago. */
export interface SettledRecently {
  count: number;
  windowSeconds: number;
  lastFinishedAt: Date | null;
}

/** Null when the run isn't this user's. */
export async function readSyncSnapshot(userId: string, runId: string): Promise<SyncSnapshot | null> {
  const db = getDb();
  const run = await db.syncRun.findFirst({ where: { id: runId, userId } });
  if (!run) return null;
  const [counts, recent, lastResults, pace, completeness] = await Promise.all([
    db.$queryRaw<CountedItems[]>`
      SELECT kind, state, count(*)::int AS count, count(*) FILTER (WHERE is_derived)::int AS derived,
        count(ignored_at)::int AS ignored, sum(attempts)::int AS attempts
      FROM sync_item WHERE run_id = ${runId}::uuid GROUP BY kind, state`,
    readSettledRecently(runId),
    readLastResults(runId, userId),
    readUpstreamPace(run.upstream),
    isActiveRunState(run.state) ? null : readCompleteness(userId),
  ]);
  const snapshot = composeSnapshot(run, { counts, recent, lastResults, pace, completeness }, new Date());
  return { ...snapshot, heartbeat: { ...snapshot.heartbeat, reason: await findQuietReason(snapshot) } };
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
    counts: CountedItems[];
    recent: SettledRecently;
    lastResults: LastResult[];
    pace: UpstreamPace;
    completeness: Completeness | null;
  },
  now: Date,
): SyncSnapshot {
  const isActive = isActiveRunState(run.state);
  const isListingComplete = run.listingCompletedAt !== null;
  const rejected = countPhase(read.counts, "workout");
  const summaries = countSummaries({ ...run, isListingComplete, isActive }, rejected);
  const rideDetails = countPhase(read.counts, "ride_details");
  const performanceGraphs = countPhase(read.counts, "performance_graph");
  const progress = sumProgress([summaries, rideDetails, performanceGraphs], isActive);
  const lastActivityAt = latest(run.lastActivityAt, read.recent.lastFinishedAt);
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
    lastActivityAt: lastActivityAt.toISOString(),
    now: now.toISOString(),
    elapsedSeconds: Math.round(elapsedSeconds),
    upstreamTotal: run.upstreamTotal,
    listed: run.listedCount,
    created: run.createdCount,
    updated: run.updatedCount,
    isListingComplete,
    range: readRange(run),
    phases: {
      discover: countPages({ ...run, isListingComplete, isActive }),
      summaries,
      rideDetails,
      performanceGraphs,
      derivedStatistics: countDerived(read.counts, performanceGraphs),
    },
    progress,
    ...estimatePace({
      settledInWindow: isActive ? read.recent.count : 0,
      remaining: progress.total - progress.done,
      windowSeconds: read.recent.windowSeconds,
      isListingComplete,
      isHeld: throttle !== null || run.state !== "running",
    }),
    throttle,
    heartbeat: {
      quietSeconds: Math.max(0, Math.round((now.getTime() - lastActivityAt.getTime()) / 1000)),
      reason: null,
    },
    summary: {
      unchanged: Math.max(0, run.listedCount - run.createdCount - run.updatedCount),
      requests: run.readPageCount + run.earlierAttemptCount + sumItems(read.counts, (row) => row.attempts),
      throttledSeconds: readThrottledSeconds(run, now),
    },
    ignored: sumItems(read.counts, (row) => row.ignored),
    lastResults: read.lastResults,
    completeness: read.completeness,
  };
}

/** What of the last pause is still to come, or never came since the run had ended, doesn't count. */
function readThrottledSeconds({ throttledSeconds, throttledUntil, finishedAt }: SyncRun, now: Date): number {
  const aheadMs = (throttledUntil?.getTime() ?? 0) - (finishedAt ?? now).getTime();
  return Math.max(0, Math.round(throttledSeconds - Math.max(0, aheadMs) / 1000));
}

/** 100 % is only said when nothing is left, not even another look at the list. */
function sumProgress(phases: PhaseCounts[], isActive: boolean): SyncSnapshot["progress"] {
  const done = phases.reduce((sum, counts) => sum + countSettled(counts), 0);
  const total = phases.reduce((sum, counts) => sum + counts.total, 0);
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return { done, total, percent: isActive ? Math.min(percent, 99) : percent };
}

function sumItems(rows: CountedItems[], pick: (row: CountedItems) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0);
}

function latest(one: Date, other: Date | null): Date {
  return other !== null && other > one ? other : one;
}

async function readSettledRecently(runId: string): Promise<SettledRecently> {
  const [row] = await getDb().$queryRaw<
    { count: number; window_seconds: number; last_finished_at: Date | null }[]
  >`
    SELECT
      (SELECT count(*)::int FROM sync_item
        WHERE run_id = ${runId}::uuid AND finished_at > work.since AND state <> 'skipped') AS count,
      extract(epoch FROM now() - work.since)::float8 AS window_seconds,
      (SELECT max(finished_at) FROM sync_item WHERE run_id = ${runId}::uuid) AS last_finished_at
    FROM (
      SELECT greatest(now() - interval '60 seconds', coalesce(resumed_at, started_at),
        CASE WHEN throttled_until < now() THEN throttled_until END) AS since
      FROM sync_run WHERE id = ${runId}::uuid
    ) AS work`;
  return {
    count: row?.count ?? 0,
    windowSeconds: row?.window_seconds ?? 0,
    lastFinishedAt: row?.last_finished_at ?? null,
  };
}
