import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { AppClient } from "../bench/app-client.ts";
import { withBenchStack } from "../bench/bench-stack.ts";
import { runLighthouse } from "../bench/run-lighthouse.ts";
import { printLine } from "./print.ts";
import { UserError } from "./user-error.ts";

const wanted = 95;
const visits = 3;
const workouts = 600;
const longestSyncMs = 5 * 60_000;

const listSchema = z.object({ workouts: z.array(z.object({ id: z.string() })).min(1) });

/** `npm run lighthouse`: scores dashboard, list and workout page of a synced rider; the median of three visits counts. */
export function run(): Promise<number> {
  const setting = {
    title: `Lighthouse (desktop) over a history of ${workouts} workouts`,
    workouts,
    environment: { DEMO_REQUESTS_PER_SECOND: "1000" },
  };
  return withBenchStack(setting, async ({ client, urls }) => {
    await syncAll(client);
    const query = "discipline=cycling&hasGraph=true&minMinutes=30&limit=1";
    const [ride] = listSchema.parse((await client.send("GET", `/api/workouts?${query}`)).json).workouts;
    const scores: number[] = [];
    for (const path of ["/dashboard", "/workouts", `/workouts/${ride?.id}`]) {
      scores.push(...(await scorePage(client, urls.app, path)));
    }
    return scores.every((score) => score >= wanted) ? 0 : 1;
  });
}

async function scorePage(client: AppClient, appUrl: string, path: string): Promise<number[]> {
  const runs = [];
  for (let visit = 0; visit < visits; visit += 1) {
    runs.push(await runLighthouse(`${appUrl}${path}`, await client.readCookies()));
  }
  const performance = findMedian(runs.map((one) => one.performance));
  const accessibility = findMedian(runs.map((one) => one.accessibility));
  printLine(
    `${path.replace(/[0-9a-f-]{36}/, "{id}").padEnd(20)} performance ${performance}, accessibility ${accessibility}`,
  );
  for (const complaint of new Set(runs.flatMap(({ complaints }) => complaints)))
    printLine(`    ${complaint}`);
  return [performance, accessibility];
}

async function syncAll(client: AppClient): Promise<void> {
  const { runId } = await client.pressSync();
  const deadline = Date.now() + longestSyncMs;
  while (Date.now() < deadline) {
    if (!(await client.readSnapshot(runId)).snapshot.isActive) return;
    await wait(500);
  }
  throw new UserError("The sync did not end within five minutes.");
}

function findMedian(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
