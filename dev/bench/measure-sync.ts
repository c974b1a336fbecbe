import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../stack/user-error.ts";
import type { AppClient, Snapshot } from "./app-client.ts";
import type { Bench } from "./bench-stack.ts";
import { readDatabaseBytes, readOutcome } from "./database.ts";
import { findPid, mapParts, readPartCpuMs, type PartCpu } from "./parts.ts";
import { readTreePeakBytes } from "./process-tree.ts";
import { readServed, resetServed, type Holdings, type Served } from "./simulator.ts";

/** As often as the progress page asks. */
const pollMs = 1_000;
const longestSyncMs = 30 * 60_000;
/** Snapshots count once the run holds as many items as the target speaks of. */
export const manyItems = 6_000;

export interface SyncMeasurement {
  runId: string;
  loadBefore: number;
  workouts: number;
  items: number;
  /** From the press of the button to the end that the run has written down. */
  seconds: number;
  pressMs: number;
  /** Workouts in the history when the press was answered. */
  visibleAtAnswer: number;
  holdings: Holdings;
  served: Served;
  cpuMsPerItem: PartCpu;
  appPeakBytes: number;
  databaseBytesPerWorkout: number;
  lostCount: number;
  retriedCount: number;
  /** Of the snapshots that were asked for while the sync ran and held many items. */
  busySnapshotMs: number[];
}

/** Presses Sync and follows the run to its end as the progress page would. */
export async function measureFirstSync(bench: Bench): Promise<SyncMeasurement> {
  const { stack, urls, client, holdings, rider, loadBefore } = bench;
  await resetServed(urls.simulator);
  const bytesBefore = await readDatabaseBytes(urls.database);
  const cpuBefore = readPartCpuMs(stack);
  const startedAt = Date.now();
  const press = await client.pressSync();
  const { list } = await client.listWorkouts({ limit: "1" });
  const { last, finishedAt, busySnapshotMs } = await followRun(client, press.runId);
  const cpuAfter = readPartCpuMs(stack);
  const items = countItems(last);
  return {
    runId: press.runId,
    loadBefore,
    workouts: holdings.workouts,
    items,
    seconds: (finishedAt - startedAt) / 1000,
    pressMs: press.ms,
    visibleAtAnswer: list.total,
    holdings,
    served: await readServed(urls.simulator, rider),
    cpuMsPerItem: mapParts((part) => (cpuAfter[part] - cpuBefore[part]) / items),
    appPeakBytes: readTreePeakBytes(findPid(stack, "app")),
    databaseBytesPerWorkout: ((await readDatabaseBytes(urls.database)) - bytesBefore) / holdings.workouts,
    ...(await readOutcome(urls.database, holdings)),
    busySnapshotMs,
  };
}

async function followRun(
  client: AppClient,
  runId: string,
): Promise<{ last: Snapshot; finishedAt: number; busySnapshotMs: number[] }> {
  const deadline = Date.now() + longestSyncMs;
  const busySnapshotMs: number[] = [];
  while (Date.now() < deadline) {
    const { snapshot, answer } = await client.readSnapshot(runId);
    if (!snapshot.isActive) return { last: snapshot, finishedAt: readEnd(snapshot), busySnapshotMs };
    if (countItems(snapshot) >= manyItems) busySnapshotMs.push(answer.ms);
    await wait(pollMs);
  }
  throw new UserError("The sync did not end within half an hour.");
}

function readEnd({ state, finishedAt }: Snapshot): number {
  if (state.startsWith("completed") && finishedAt !== null) return Date.parse(finishedAt);
  throw new UserError(`The sync ended as "${state}", so there is nothing to measure.`);
}

function countItems({ phases }: Snapshot): number {
  return (phases.rideDetails["total"] ?? 0) + (phases.performanceGraphs["total"] ?? 0);
}
