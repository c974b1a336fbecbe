import { describe, expect, it } from "vitest";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import { countRun } from "./count-run.ts";

const run: SyncRunSummary = {
  runId: "",
  state: "completed",
  stateReason: null,
  isActive: false,
  trigger: "manual",
  mode: "incremental",
  startedAt: "2026-11-24T08:00:00.000Z",
  finishedAt: "2026-11-24T08:01:00.000Z",
  elapsedSeconds: 60,
  listed: 100,
  created: 37,
  updated: 2,
  upstreamTotal: 4213,
  done: 74,
  failed: 0,
  skipped: 1,
  total: 75,
  range: null,
  missing: null,
  throughput: [],
};

function describeCounts(changes: Partial<SyncRunSummary>): string {
  return countRun({ ...run, ...changes })
    .map(({ count, word }) => `${count} ${word}`)
    .join(" · ");
}

describe("countRun", () => {
  it("always says what is new, updated and failed", () => {
    expect(describeCounts({})).toBe("37 new · 2 updated · 0 failed");
  });

  it("says what wasn't tried", () => {
    expect(describeCounts({ state: "cancelled", done: 20 })).toContain("· 54 left");
    expect(describeCounts({ state: "running", isActive: true, done: 20 })).toContain("· 54 to come");
  });

  it("says what a full sync found to be gone", () => {
    expect(describeCounts({ mode: "full", missing: 3 })).toBe(
      "37 new · 2 updated · 0 failed · 3 gone at Peloton",
    );
    expect(describeCounts({ mode: "full", missing: 0 })).not.toContain("gone");
  });
});
