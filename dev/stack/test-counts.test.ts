import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { addCounts, readTestCounts } from "./test-counts.ts";

function writeReport(report: unknown): string {
  const file = path.join(makeTemporaryDirectory(), "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe("readTestCounts", () => {
  it("reads vitest's report", () => {
    const file = writeReport({ numTotalTests: 9, numPassedTests: 7, numFailedTests: 2 });
    expect(readTestCounts(file)).toEqual({ passed: 7, failed: 2 });
  });

  it("reads Playwright's report and counts a flaky test as failed", () => {
    const file = writeReport({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } });
    expect(readTestCounts(file)).toEqual({ passed: 5, failed: 2 });
  });

  it("counts nothing where no report was written", () => {
    expect(readTestCounts("nowhere.json")).toEqual({ passed: 0, failed: 0 });
  });
});

it("adds up", () => {
  const counts = [
    { passed: 3, failed: 0 },
    { passed: 4, failed: 1 },
  ];
  expect(addCounts(counts)).toEqual({ passed: 7, failed: 1 });
});
