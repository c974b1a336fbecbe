import { describe, expect, it } from "vitest";
import type { PhaseCounts } from "@/lib/sync/count-items.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeCancel } from "./describe-cancel.ts";

function countPhase(counts: Partial<PhaseCounts>): PhaseCounts {
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

function makeSnapshot(
  phases: Partial<Record<keyof SyncSnapshot["phases"], Partial<PhaseCounts>>>,
): SyncSnapshot {
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
    phases: {
      discover: countPhase(phases.discover ?? {}),
      rideDetails: countPhase(phases.rideDetails ?? {}),
      performanceGraphs: countPhase(phases.performanceGraphs ?? {}),
    },
    progress: { done: 0, total: 0, percent: 0 },
    ratePerMinute: null,
    etaSeconds: null,
    throttle: null,
    lastResults: [],
    completeness: null,
  };
}

describe("describeCancel", () => {
  it("says what is kept and what is left, whatever state it waits in", () => {
    const snapshot = makeSnapshot({
      discover: { done: 4213 },
      rideDetails: { done: 1, queued: 2, failed: 5 },
      performanceGraphs: { done: 1204, queued: 2990, running: 8, waitingRetry: 11 },
    });
    expect(describeCancel(snapshot)).toEqual([
      "What is here stays: 4,213 workouts, 1 class and 1,204 graphs.",
      "Left for later: 2 classes and 3,009 graphs.",
    ]);
  });

  it("says the same once the rest is cancelled", () => {
    const snapshot = makeSnapshot({ performanceGraphs: { done: 3, cancelled: 9 } });
    expect(describeCancel(snapshot)).toEqual(["What is here stays: 3 graphs.", "Left for later: 9 graphs."]);
  });

  it("doesn't invent what isn't there", () => {
    expect(describeCancel(makeSnapshot({}))).toEqual(["Nothing has been fetched yet."]);
    expect(describeCancel(makeSnapshot({ discover: { done: 12 } }))).toEqual([
      "What is here stays: 12 workouts.",
    ]);
  });
});
