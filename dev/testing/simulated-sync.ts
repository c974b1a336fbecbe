import { afterAll, beforeAll, beforeEach } from "vitest";
import { connectPeloton } from "@/lib/connections/connect.ts";

import { forgetEnv } from "@/lib/env.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { resumeStalledRuns } from "@/lib/sync/resume-stalled.ts";
import { readSyncSnapshot, type SyncSnapshot } from "@/lib/sync/snapshot.ts";
import type { WholeMode } from "@/lib/sync/start-run.ts";
import { startSync, type StartedSync } from "@/lib/sync/start-sync.ts";
import type { Holdings } from "../simulator/control/holdings.ts";
import { createSimulator, type Simulator } from "../simulator/simulator.ts";
import { driveSync } from "./drive-sync.ts";
import { makeUser } from "./sync-fixtures.ts";

export type RiderName = "demo" | "newcomer" | "empty";

export interface SimulatorStats {
  holds: Record<RiderName, Holdings>;
  served: {
    requests: number;
    duplicateCount: number;
    byEndpoint: Record<string, { requests: number; statuses: Record<string, number> }>;
  };
}

const wish = { mode: "incremental", trigger: "manual" } as const;

/** Gives a file of tests a Peloton of its own, whole again before each test. */
export function useSimulatedPeloton(options: { demoWorkouts?: number } = {}) {
  let simulator: Simulator;

  beforeAll(async () => {
    const { demoWorkouts = 60 } = options;
    simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 }, demoWorkouts });
    Object.assign(process.env, {
      DEMO_API_URL: simulator.url,
      DEMO_AUTH_URL: simulator.url,
      DEMO_REQUESTS_PER_SECOND: "1000",
    });
  });
  afterAll(() => simulator.close());
  beforeEach(async () => {
    setBudget(20_000);
    await control("POST", "/__sim/reset");
  });

  async function control<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${simulator.url}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`the simulator answered ${response.status}: ${text}`);
    return JSON.parse(text === "" ? "null" : text);
  }

  return {
    control,
    setFaults: (...rules: object[]) => control("POST", "/__sim/faults", { rules }),
    readStats: () => control<SimulatorStats>("GET", "/__sim/stats"),
    listUpstream: async (rider: RiderName) =>
      (await control<{ workouts: UpstreamWorkout[] }>("GET", `/__sim/riders/${rider}/workouts`)).workouts,
  };
}

export interface UpstreamWorkout {
  id: string;
  status: string;
  createdAt: number;
  rideId: string | null;
}

export function setBudget(ms: number): void {
  process.env["SYNC_REQUEST_BUDGET_MS"] = String(ms);
  forgetEnv();
}

export async function makeConnectedUser(rider: RiderName): Promise<string> {
  const userId = await makeUser();
  await connectPeloton(userId, { mode: "demo", rider });
  return userId;
}

/** Presses Sync and stops there: what follows is up to the test. */
export async function pressSync(
  userId: string,
  mode: WholeMode = "incremental",
): Promise<{ started: StartedSync; commands: SyncCommand[] }> {
  const { started, commands, settling } = await startSync(userId, { ...wish, mode });
  await settling;
  return { started, commands };
}

export async function syncWhole(userId: string, mode: WholeMode = "incremental"): Promise<SyncSnapshot> {
  const { started, commands } = await pressSync(userId, mode);
  await driveSync(commands);
  return readSnapshot(userId, started.runId);
}

export async function readSnapshot(userId: string, runId: string): Promise<SyncSnapshot> {
  const snapshot = await readSyncSnapshot(userId, runId);
  if (!snapshot) throw new Error("the run has no snapshot");
  return snapshot;
}

/** What the resume job finds for this run; it looks at the runs of other tests too. */
export async function findStalled(runId: string): Promise<SyncCommand[]> {
  const commands = await resumeStalledRuns();
  return commands.filter(
    (command) => (command.type === "fetch" ? command.chunk.runId : command.runId) === runId,
  );
}
