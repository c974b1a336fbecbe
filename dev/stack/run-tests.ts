import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { withoutTelemetry } from "./base-env.ts";
import { root } from "./settings.ts";
import { readTestCounts, type TestCounts } from "./test-counts.ts";

export interface TestRun {
  isPassed: boolean;
  counts: TestCounts;
}

/** Runs a test runner with its output on the terminal; `makeArgs` gets the file that its JSON report goes to. */
export async function runTests(
  makeArgs: (reportFile: string) => string[],
  env: NodeJS.ProcessEnv,
): Promise<TestRun> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "spinback-tests-"));
  const reportFile = path.join(directory, "report.json");
  try {
    const child = spawn(process.execPath, makeArgs(reportFile), {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...withoutTelemetry(env), PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { isPassed: code === 0, counts: readTestCounts(reportFile) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
