import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

export interface TestCounts {
  passed: number;
  failed: number;
}

/** Reads the JSON report of vitest or Playwright; a run that ended before it wrote one has no counts. */
export function readTestCounts(file: string): TestCounts {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  const playwright = playwrightReport.safeParse(report);
  if (playwright.success) {
    const { expected, unexpected, flaky } = playwright.data.stats;
    return { passed: expected, failed: unexpected + flaky };
  }
  const vitest = vitestReport.parse(report);
  return { passed: vitest.numPassedTests, failed: vitest.numFailedTests };
}

export function addCounts(counts: TestCounts[]): TestCounts {
  const sum = (pick: (count: TestCounts) => number) =>
    counts.reduce((total, count) => total + pick(count), 0);
  return { passed: sum((count) => count.passed), failed: sum((count) => count.failed) };
}
