import type { PageMeasurement } from "../measure-pages.ts";
import type { SyncMeasurement } from "../measure-sync.ts";

/** A first sync that reaches every target, with the given differences. */
export function makeSync(differences: Partial<SyncMeasurement> = {}): SyncMeasurement {
  return {
    runId: "11111111-1111-4111-8111-111111111111",
    loadBefore: 0.1,
    workouts: 4_213,
    items: 6_000,
    seconds: 30,
    pressMs: 1_600,
    visibleAtAnswer: 900,
    holdings: {
      workouts: 4_213,
      listPages: 43,
      rides: 1_857,
      rideDetails: { available: 1_820 },
      performanceGraphs: { withMetrics: 4_000, withoutMetrics: 200 },
    },
    served: { requests: 6_113, refused: 0, duplicateCount: 0, maxRequestsInAnySecond: 210 },
    cpuMsPerItem: { app: 5, engine: 0.5, postgres: 2.5, simulator: 2 },
    appPeakBytes: 300 * 1024 ** 2,
    databaseBytesPerWorkout: 17.2 * 1024,
    lostCount: 0,
    retriedCount: 0,
    busySnapshotMs: [10, 12, 14],
    ...differences,
  };
}

export function makePages(differences: Partial<PageMeasurement> = {}): PageMeasurement {
  return {
    snapshotMs: [5, 6, 7],
    snapshotBytes: 2_900,
    historyMs: [20, 21, 22],
    filteredHistoryMs: [30, 31, 32],
    graph: {
      durationSeconds: 3_600,
      wireBytes: 20 * 1024,
      bytes: 90 * 1024,
      ms: [8, 9, 10],
      pageMs: [90, 100],
    },
    searchedHistoryMs: [40, 41, 42],
    listPageMs: [60, 70],
    listPageBytes: 30 * 1024,
    browser: { listScriptBytes: 150 * 1024, chartDrawnMs: [100, 120, 150] },
    ...differences,
  };
}
