import { describe, expect, it } from "vitest";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { describeExport, describeLeftOut, readExportPercent } from "./describe-export.ts";

function makeRun(change: Partial<ExportRunView>): ExportRunView {
  return {
    id: "0b6e3a0e-6f0f-4c43-9d6c-6d1f3f0a7b11",
    format: "fit",
    query: "",
    state: "running",
    workoutCount: 4213,
    doneCount: 1204,
    byteCount: 34_200_000,
    createdAt: "2026-11-24T12:00:00Z",
    finishedAt: null,
    workoutsPerSecond: 30,
    ...change,
  };
}

describe("describeExport", () => {
  it("says how far a download is and how long it may take", () => {
    expect(describeExport(makeRun({}))).toBe("1,204 of 4,213 workouts · 34.2 MB · about 2 min left");
    expect(describeExport(makeRun({ doneCount: 0, byteCount: 0, workoutsPerSecond: null }))).toBe(
      "0 of 4,213 workouts · 0 B",
    );
  });

  it.each([
    ["waiting", "4,213 workouts, not downloaded yet"],
    ["completed", "1,204 workouts · 34.2 MB"],
    ["cancelled", "Stopped at 1,204 of 4,213 workouts. The file is incomplete."],
  ] as const)("says that it is %s", (state, text) => {
    expect(describeExport(makeRun({ state }))).toBe(text);
  });
});

describe("describeLeftOut", () => {
  it("counts what a finished file lacks", () => {
    expect(describeLeftOut(makeRun({ state: "completed", doneCount: 4212 }))).toBe(
      "1 workout could not be written; problems.txt says which.",
    );
    expect(describeLeftOut(makeRun({ state: "completed", doneCount: 4213 }))).toBeNull();
    expect(describeLeftOut(makeRun({ state: "cancelled" }))).toBeNull();
  });
});

describe("readExportPercent", () => {
  it("is never above a hundred", () => {
    expect(readExportPercent(makeRun({ doneCount: 2, workoutCount: 4 }))).toBe(50);
    expect(readExportPercent(makeRun({ doneCount: 5, workoutCount: 4 }))).toBe(100);
    expect(readExportPercent(makeRun({ doneCount: 0, workoutCount: 0 }))).toBe(100);
  });
});
