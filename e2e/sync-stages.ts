import type { Page } from "playwright/test";
import {
  connectDemo,
  expect,
  pressSync,
  readSnapshot,
  waitForEnd,
  type SimulatorControl,
} from "./fixtures.ts";

/** Slow enough for a person to see a sync run. */
export const slowMs = 1_200;

/** Starts a sync that takes a while, and waits until graphs arrive. */
export async function startSlowSync(page: Page, simulator: SimulatorControl): Promise<string> {
  await connectDemo(page);
  await simulator.setLatency(slowMs);
  const runId = await pressSync(page);
  await expect
    .poll(async () => (await readSnapshot(page, runId)).phases.performanceGraphs.done, { timeout: 60_000 })
    .toBeGreaterThan(2);
  return runId;
}

export async function syncNewcomer(page: Page): Promise<string> {
  await connectDemo(page, "newcomer");
  const runId = await pressSync(page);
  await waitForEnd(page, runId);
  return runId;
}

/** Leaves a run whose twelve graphs failed, eleven for the membership and one for good. */
export async function syncWithFailures(page: Page, simulator: SimulatorControl): Promise<string> {
  await connectDemo(page, "newcomer");
  const [first] = await simulator.listWorkouts("newcomer");
  await simulator.setFaults([
    { match: "^/api/workout/", kind: "status", status: 404, ids: [first?.id ?? ""] },
    { match: "^/api/workout/", kind: "status", status: 402 },
  ]);
  const runId = await pressSync(page);
  await waitForEnd(page, runId);
  await simulator.clearFaults();
  return runId;
}
