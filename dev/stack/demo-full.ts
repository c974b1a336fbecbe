import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { DemoClient, type DemoSnapshot } from "./demo-client.ts";
import { agrees, compareWithSimulator, type ComparisonRow } from "./demo-comparison.ts";
import { formatSeconds, printLine } from "./print.ts";
import type { StackUrls } from "./stack.ts";
import { UserError } from "./user-error.ts";
import { withThrowAwayStack } from "./with-throw-away-stack.ts";

const pollMs = 1_000;
const printEveryMs = 10_000;

/** `npm run demo:full`: syncs the whole demo rider on a stack of its own and compares the outcome with the simulator. */
export function run(): Promise<number> {
  const pace = process.env["DEMO_REQUESTS_PER_SECOND"];
  return withThrowAwayStack(
    pace ? { DEMO_REQUESTS_PER_SECOND: pace } : {},
    syncAndCompare,
    (code) => code !== 0,
  );
}

async function syncAndCompare(urls: StackUrls): Promise<number> {
  if (!urls.simulator) throw new UserError("The demo needs the simulator.");
  const client = new DemoClient(urls.app);
  await client.signUp(`${randomUUID()}@example.test`, randomUUID());
  await client.connectDemoRider();
  const startedAt = Date.now();
  const runId = await client.pressSync();
  printLine(`\nSync answered after ${formatSeconds(startedAt)}`);
  const snapshot = await waitForEnd(client, runId, startedAt);
  const { rows, requests } = await compareWithSimulator(urls.simulator, urls.database, snapshot);
  printLine(`\n${snapshot.state} after ${formatSeconds(startedAt)} and ${requests} requests`);
  printTable(rows);
  return rows.every(agrees) ? 0 : 1;
}

async function waitForEnd(client: DemoClient, runId: string, startedAt: number): Promise<DemoSnapshot> {
  let printedAt = 0;
  for (;;) {
    const snapshot = await client.readSnapshot(runId);
    if (!snapshot.isActive) return snapshot;
    if (Date.now() - printedAt > printEveryMs) {
      printedAt = Date.now();
      const { done, total, percent } = snapshot.progress;
      const left = snapshot.etaSeconds === null ? "" : `, ${Math.round(snapshot.etaSeconds)} s left`;
      printLine(
        `${formatSeconds(startedAt).padStart(6)}  ${snapshot.state}: ${done} of ${total} (${percent} %)${left}`,
      );
    }
    await wait(pollMs);
  }
}

function printTable(rows: ComparisonRow[]): void {
  printLine(formatRow(["", "simulator", "progress page", "database", "agree"]));
  for (const row of rows) {
    printLine(formatRow([row.what, row.simulator, row.progressPage, row.database, agrees(row) ? "✔" : "✖"]));
  }
}

function formatRow([what, ...cells]: (string | number | undefined)[]): string {
  return `${what}`.padEnd(32) + cells.map((cell) => `${cell ?? ""}`.padStart(14)).join("");
}
