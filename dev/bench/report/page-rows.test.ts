import { describe, expect, it } from "vitest";
import { makePages, makeSync } from "../testing/measurements.ts";
import { describePages } from "./page-rows.ts";

/** The fourth is just in time, the sixth has no target. */
const lateRows = [false, false, false, true, false, null, false, false, false, false];

describe("describePages", () => {
  it("reads snapshots of the first account that is big enough, and the rest of the largest", () => {
    const rows = describePages([
      { sync: makeSync({ workouts: 1_000, items: 1_500 }), pages: makePages() },
      { sync: makeSync(), pages: makePages() },
      { sync: makeSync({ workouts: 12_000, items: 17_000 }), pages: makePages() },
    ]);
    expect(rows.map((row) => row.what)).toEqual([
      "progress snapshot, 6,000 items, sync ended",
      "progress snapshot, 6,000 items, sync running",
      "history list, 12,000 workouts, no filter",
      "history list, 12,000 workouts, filtered",
      "history list, 12,000 workouts, searched with a typing error or in another order",
      "history list, 12,000 workouts, the whole page",
      "graph of a class of 60 min at 1 s, as JSON",
      "HTML of that workout’s page",
      "that chart in Chromium, from its data to its drawing",
      "JavaScript of the first visit of the list",
    ]);
    expect(rows.map((row) => row.isReached).filter((isReached) => isReached !== null)).not.toContain(false);
    expect(rows[0]).toMatchObject({
      target: "p95 ≤ 25 ms, ≤ 4 KB",
      measured: "p50 6.0 ms, p95 7.0 ms, 2.8 KB",
    });
    expect(rows[6]?.measured).toBe("20.0 KB of 90.0 KB, p50 9.0 ms, p95 10.0 ms");
  });

  it("marks what is late or too big", () => {
    const pages = makePages({
      snapshotBytes: 4_097,
      historyMs: [1, 51],
      filteredHistoryMs: [50],
      searchedHistoryMs: [51],
      graph: { durationSeconds: 3_600, wireBytes: 60 * 1024 + 1, bytes: 1, ms: [1], pageMs: [151] },
      browser: { listScriptBytes: 170 * 1024 + 1, chartDrawnMs: [150, 201, 202] },
    });
    const rows = describePages([{ sync: makeSync({ busySnapshotMs: [25, 26] }), pages }]);
    expect(rows.map((row) => row.isReached)).toEqual(lateRows);
  });

  it("has no row for what was not met", () => {
    const sync = makeSync({ items: 100, busySnapshotMs: [] });
    const rows = describePages([{ sync, pages: makePages({ graph: undefined, browser: undefined }) }]);
    expect(rows.map((row) => row.what)).toEqual([
      "history list, 4,213 workouts, no filter",
      "history list, 4,213 workouts, filtered",
      "history list, 4,213 workouts, searched with a typing error or in another order",
      "history list, 4,213 workouts, the whole page",
    ]);
  });
});
