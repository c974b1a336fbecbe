import { findBrowser } from "./find-browser.ts";
import { runTests, type TestRun } from "./run-tests.ts";
import { tools } from "./tools.ts";
import { withThrowAwayStack } from "./with-throw-away-stack.ts";

const riderSize = { SIMULATOR_DEMO_WORKOUTS: "240", SIMULATOR_LATENCY_MS: "20" };

/** Runs the browser tests against a stack of their own, with a demo rider small enough for every day. */
export function runE2e(args: string[]): Promise<TestRun> {
  const browser = findBrowser();
  return withThrowAwayStack(
    riderSize,
    (urls, stack) =>
      runTests(() => [tools.playwright, "test", "--config", "e2e/playwright.config.ts", ...args], {
        ...process.env,
        E2E_APP_URL: urls.app,
        E2E_APP_PID: String(stack.readPid("app")),
        E2E_DATABASE_URL: urls.database,
        E2E_SIMULATOR_URL: urls.simulator,
        E2E_CHROMIUM: browser,
      }),
    (result) => !result.isPassed,
  );
}
