import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Holdings } from "../../../dev/simulator/control/holdings.ts";
import { createSimulator, type Simulator } from "../../../dev/simulator/simulator.ts";
import { connectPeloton } from "@/lib/connections/connect.ts";
import { makeUser, usePeloton } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { maxPageTries } from "@/lib/sync/page-tries.ts";
import { resumeStalledRuns } from "@/lib/sync/resume-stalled.ts";
import { startSync } from "@/lib/sync/start-sync.ts";
import { driveCommands } from "./drive-commands.ts";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 }, demoWorkouts: 60 });
  usePeloton(simulator.url);
});

afterAll(() => simulator.close());

beforeEach(async () => {
  vi.stubEnv("SYNC_REQUEST_BUDGET_MS", "20000");
  forgetEnv();
  await control("DELETE", "/__sim/faults");
  await control("POST", "/__sim/reset");
});

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${simulator.url}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  return response.json();
}

interface Stats {
  holds: Record<string, Holdings>;
  served: { duplicateCount: number };
}

const readStats = async () => (await control("GET", "/__sim/stats")) as Stats;

async function press(rider: "demo" | "newcomer", latencyMs = 0) {
  const userId = await makeUser();
  await connectPeloton(userId, { mode: "demo", rider });
  await control("POST", "/__sim/settings", { latencyMs });
  const { started, commands, settling } = await startSync(userId, { mode: "incremental", trigger: "manual" });
  await settling;
  await control("POST", "/__sim/settings", { latencyMs: 0 });
  return { userId, runId: started.runId, commands };
}

const patience = { timeout: 20_000 };
const never = () => new AbortController().signal;
const readRun = (id: string) => getDb().syncRun.findUniqueOrThrow({ where: { id } });
const countItems = (runId: string, state: "queued" | "running" | "done" | "failed" | "waiting_retry") =>
  getDb().syncItem.count({ where: { runId, state } });

async function readMostAttempts(runId: string): Promise<number | null> {
  const { _max } = await getDb().syncItem.aggregate({ where: { runId }, _max: { attempts: true } });
  return _max.attempts;
}

async function expectEverything(userId: string, held: Holdings): Promise<void> {
  expect(await getDb().workout.count({ where: { userId } })).toBe(held.workouts);
  expect(await getDb().workout.count({ where: { userId, graphState: "fetched" } })).toBe(
    held.performanceGraphs.withMetrics,
  );
  expect(await getDb().performanceGraph.count({ where: { workout: { userId } } })).toBe(
    held.performanceGraphs.withMetrics + held.performanceGraphs.withoutMetrics,
  );
  const rides = { workouts: { some: { userId } }, detailState: "fetched" } as const;
  expect(await getDb().ride.count({ where: rides })).toBe(held.rideDetails.available);
}

/** The resume job finds a lane only when its lease has run out. */
async function resume(runId: string): Promise<SyncCommand[]> {
  await getDb().syncLane.updateMany({
    where: { runId, leaseExpiresAt: { not: null } },
    data: { leaseExpiresAt: new Date(0) },
  });
  await getDb().syncItem.updateMany({
    where: { runId, state: "waiting_retry" },
    data: { nextAttemptAt: new Date(0) },
  });
  return resumeStalledRuns();
}

describe("driveCommands", { timeout: 120_000 }, () => {
  it("brings everything that the simulator holds, listing included, and asks for nothing twice", async () => {
    vi.stubEnv("SYNC_REQUEST_BUDGET_MS", "100");
    forgetEnv();
    const { userId, runId, commands } = await press("demo", 400);
    expect(commands).toMatchObject([{ type: "list" }]);
    await driveCommands(commands, { signal: never() });
    expect((await readRun(runId)).state).toMatch(/^completed/);
    const stats = await readStats();
    await expectEverything(userId, stats.holds["demo"] as Holdings);
    expect(stats.served.duplicateCount).toBe(0);
  });

  it("does nothing twice when two processes carry the same commands", async () => {
    vi.resetModules();
    const other = await import("./drive-commands.ts");
    expect(other.driveCommands).not.toBe(driveCommands);
    const { userId, runId, commands } = await press("demo");
    await Promise.all([
      driveCommands(commands, { signal: never() }),
      other.driveCommands(commands, { signal: never() }),
    ]);
    const { holds, served } = await readStats();
    expect((await readRun(runId)).state).toMatch(/^completed/);
    await expectEverything(userId, holds["demo"] as Holdings);
    expect(served.duplicateCount).toBe(0);
    expect(await readMostAttempts(runId)).toBe(1);
  });

  it("stops when it is told to, and the resume job brings the rest", async () => {
    const { userId, runId, commands } = await press("demo");
    const stop = new AbortController();
    await control("POST", "/__sim/settings", { latencyMs: 100 });
    const driving = driveCommands(commands, { signal: stop.signal });
    await expect.poll(() => countItems(runId, "done"), patience).toBeGreaterThan(8);
    stop.abort();
    await driving;
    expect((await readRun(runId)).state).toBe("running");
    expect(await countItems(runId, "running")).toBe(0);
    expect(await countItems(runId, "queued")).toBeGreaterThan(0);
    await control("POST", "/__sim/settings", { latencyMs: 0 });
    await driveCommands(await resume(runId), { signal: never() });
    expect((await readRun(runId)).state).toMatch(/^completed/);
    await expectEverything(userId, (await readStats()).holds["demo"] as Holdings);
    expect(await readMostAttempts(runId)).toBe(1);
  });

  it("waits for a retry until its time, and holds up nothing by it", async () => {
    const { runId, commands } = await press("newcomer");
    await control("POST", "/__sim/faults", {
      rules: [{ match: "^/api/workout/", kind: "status", status: 503, times: 2 }],
    });
    const waits: number[] = [];
    const awaitRetry = async ({ itemId, at }: { itemId: string | null; at: Date }) => {
      waits.push(at.getTime() - Date.now());
      await expect.poll(() => countItems(runId, "queued"), patience).toBe(0);
      await getDb().syncItem.updateMany({ where: { id: itemId ?? "" }, data: { nextAttemptAt: new Date() } });
    };
    await driveCommands(commands, { signal: never(), awaitRetry });
    expect((await readRun(runId)).state).toBe("completed");
    expect(waits).toHaveLength(2);
    for (const waitMs of waits) expect(waitMs).toBeGreaterThan(3_000);
  });

  it("leaves the retries that are too many to the resume job", async () => {
    const { runId, commands } = await press("newcomer");
    await control("POST", "/__sim/faults", {
      rules: [{ match: "^/api/workout/", kind: "status", status: 503, times: 12 }],
    });
    await driveCommands(commands, { signal: never(), maxRetriesHeld: 0 });
    expect(await countItems(runId, "waiting_retry")).toBe(12);
    await driveCommands(await resume(runId), { signal: never() });
    expect(await readRun(runId)).toMatchObject({ state: "completed", failedCount: 0 });
  });

  it("sits out a pause that Peloton asks for, and burns no attempt by it", async () => {
    const { runId, commands } = await press("newcomer");
    await control("POST", "/__sim/faults", {
      rules: [{ match: "^/api/workout/", kind: "status", status: 429, retryAfterSeconds: 2, times: 3 }],
    });
    const startedAt = Date.now();
    await driveCommands(commands, { signal: never() });
    expect(Date.now() - startedAt).toBeGreaterThan(1_500);
    expect(await readRun(runId)).toMatchObject({ state: "completed", failedCount: 0 });
    expect(await readMostAttempts(runId)).toBe(1);
  });

  it("gives a list up after the last try", async () => {
    await control("POST", "/__sim/faults", {
      rules: [{ match: "userWorkouts", kind: "status", status: 503 }],
    });
    const { runId, commands } = await press("newcomer");
    let waits = 0;
    await driveCommands(commands, {
      signal: never(),
      awaitRetry: async () => {
        waits += 1;
      },
    });
    expect(waits).toBe(maxPageTries - 1);
    expect(await readRun(runId)).toMatchObject({ state: "failed", stateReason: "list_unavailable" });
  });

  it("goes on with the other items when one can't even be recorded, and comes back to it", async () => {
    const { runId, commands } = await press("newcomer");
    const broken = await getDb().syncItem.findFirstOrThrow({
      where: { runId, kind: "performance_graph" },
      orderBy: { sortAt: "desc" },
    });
    await getDb().$executeRawUnsafe(`
      CREATE FUNCTION refuse_item() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`);
    await getDb().$executeRawUnsafe(`
      CREATE TRIGGER refuse_item BEFORE UPDATE OF state ON sync_item FOR EACH ROW
      WHEN (NEW.id = '${broken.id}') EXECUTE FUNCTION refuse_item()`);
    await driveCommands(commands, { signal: never() });
    expect(await getDb().syncItem.count({ where: { runId, kind: "performance_graph", state: "done" } })).toBe(
      11,
    );
    await getDb().$executeRaw`DROP FUNCTION refuse_item CASCADE`;
    await driveCommands(await resume(runId), { signal: never() });
    expect(await readRun(runId)).toMatchObject({ state: "completed", failedCount: 0 });
  });
});
