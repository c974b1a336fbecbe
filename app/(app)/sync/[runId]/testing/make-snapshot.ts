import type { PhaseCounts } from "@/lib/sync/count-items.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

type PhaseChanges = Partial<Record<keyof SyncSnapshot["phases"], Partial<PhaseCounts>>>;

/** A run that has just been started, with what the test is about. */
export function makeSnapshot({
  phases = {},
  ...change
}: Partial<Omit<SyncSnapshot, "phases">> & { phases?: PhaseChanges } = {}): SyncSnapshot {
  return {
    runId: "7b0c0c0e-7c1c-4f5e-9a55-0d8f3c1f0a11",
    state: "running",
    stateReason: null,
    isActive: true,
    trigger: "manual",
    mode: "incremental",
    startedAt: "2026-11-24T12:00:00.000Z",
    finishedAt: null,
    lastActivityAt: "2026-11-24T12:00:00.000Z",
    now: "2026-11-24T12:00:00.000Z",
    elapsedSeconds: 0,
    upstreamTotal: null,
    listed: 0,
    created: 0,
    updated: 0,
    isListingComplete: true,
    range: null,
    phases: {
      discover: countPhase(phases.discover),
      summaries: countPhase(phases.summaries),
      rideDetails: countPhase(phases.rideDetails),
      performanceGraphs: countPhase(phases.performanceGraphs),
      derivedStatistics: countPhase(phases.derivedStatistics),
    },
    progress: { done: 0, total: 0, percent: 0 },
    ratePerMinute: null,
    etaSeconds: null,
    throttle: null,
    heartbeat: { quietSeconds: 0, reason: null },
    summary: { unchanged: 0, requests: 0, throttledSeconds: 0 },
    ignored: 0,
    lastResults: [],
    completeness: null,
    ...change,
  };
}

export function countPhase(counts: Partial<PhaseCounts> = {}): PhaseCounts {
  const all = {
    queued: 0,
    running: 0,
    waitingRetry: 0,
    done: 0,
    skipped: 0,
    failed: 0,
    cancelled: 0,
    ...counts,
  };
  return { ...all, total: Object.values(all).reduce((sum, count) => sum + count, 0) };
}
