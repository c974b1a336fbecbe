import { withBenchStack } from "./bench-stack.ts";
import { measurePages } from "./measure-pages.ts";
import { measureFirstSync, type SyncMeasurement } from "./measure-sync.ts";
import type { BenchOptions } from "./options.ts";
import type { MeasuredAccount } from "./report/page-rows.ts";

/** A size that a slow upstream gives within a minute. */
const pacedWorkouts = 600;
export const pace = { ratePerSecond: 20, burst: 10 };

export interface BenchResults {
  syncs: SyncMeasurement[];
  accounts: MeasuredAccount[];
  paced: SyncMeasurement | undefined;
}

/** One stack for each size, and one with a slow upstream; one after the other. */
export async function runBench({ sizes, only }: BenchOptions): Promise<BenchResults> {
  const results: BenchResults = { syncs: [], accounts: [], paced: undefined };
  const isUnlimitedWanted = only.includes("first-sync") || only.includes("pages");
  for (const workouts of isUnlimitedWanted ? sizes : []) {
    const { sync, pages } = await measureUnlimited(workouts, only.includes("pages"));
    results.syncs.push(sync);
    if (pages) results.accounts.push({ sync, pages });
  }
  if (only.includes("paced")) results.paced = await measurePaced();
  return results;
}

function measureUnlimited(workouts: number, withPages: boolean) {
  const setting = {
    title: `First sync of ${workouts} workouts without a rate limit`,
    workouts,
    environment: { DEMO_REQUESTS_PER_SECOND: "1000", SIMULATOR_LATENCY_MS: "50" },
  };
  return withBenchStack(setting, async (bench) => {
    const sync = await measureFirstSync(bench);
    const pages = withPages ? await measurePages(bench.client, bench.urls.app, sync.runId) : undefined;
    return { sync, pages };
  });
}

function measurePaced(): Promise<SyncMeasurement> {
  const rate = String(pace.ratePerSecond);
  const setting = {
    title: `First sync of ${pacedWorkouts} workouts at ${rate} requests a second`,
    workouts: pacedWorkouts,
    environment: { DEMO_REQUESTS_PER_SECOND: rate, SIMULATOR_RATE_LIMIT: rate, SIMULATOR_LATENCY_MS: "50" },
  };
  return withBenchStack(setting, measureFirstSync);
}
