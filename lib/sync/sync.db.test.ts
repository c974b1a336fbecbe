import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Holdings } from "../../dev/simulator/control/holdings.ts";
import { createSimulator, type Simulator } from "../../dev/simulator/simulator.ts";
import { driveSync } from "../../dev/testing/drive-sync.ts";
import { makeUser } from "../../dev/testing/sync-fixtures.ts";
import { connectPeloton } from "@/lib/connections/connect.ts";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { claimItems } from "./claim-items.ts";
import type { SyncCommand } from "./commands.ts";
import { listSyncItems } from "./items.ts";
import { resumeStalledRuns } from "./resume-stalled.ts";
import { failRun } from "./run-state.ts";
import { readSyncSnapshot } from "./snapshot.ts";
import { startSync } from "./start-sync.ts";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 }, demoWorkouts: 60 });
  Object.assign(process.env, {
    DEMO_API_URL: simulator.url,
    DEMO_AUTH_URL: simulator.url,
    DEMO_REQUESTS_PER_SECOND: "1000",
  });
});

afterAll(() => simulator.close());

beforeEach(async () => {
  setBudget("20000");
  await control("DELETE", "/__sim/faults");
  await control("POST", "/__sim/reset");
});

function setBudget(ms: string): void {
  process.env["SYNC_REQUEST_BUDGET_MS"] = ms;
  forgetEnv();
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${simulator.url}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  return response.json();
}

async function makeConnectedUser(rider: "demo" | "newcomer" | "empty"): Promise<string> {
  const userId = await makeUser();
  await connectPeloton(userId, { mode: "demo", rider });
  return userId;
}

async function sync(userId: string, mode: "incremental" | "full" = "incremental") {
  const { started, commands, settling } = await startSync(userId, { mode, trigger: "manual" });
  await settling;
  await driveSync(commands);
  const snapshot = await readSyncSnapshot(userId, started.runId);
  if (!snapshot) throw new Error("the run has no snapshot");
  return { started, snapshot };
}

/** What the resume job finds for this run; it looks at the runs of other tests too. */
async function resume(runId: string): Promise<SyncCommand[]> {
  const commands = await resumeStalledRuns();
  return commands.filter(
    (command) => (command.type === "fetch" ? command.chunk.runId : command.runId) === runId,
  );
}

describe("a whole sync", () => {
  it("ends with every workout, class and graph that the simulator holds, none asked for twice", async () => {
    const userId = await makeConnectedUser("demo");
    const { snapshot } = await sync(userId);
    const stats = (await control("GET", "/__sim/stats")) as {
      holds: { demo: Holdings };
      served: { duplicateCount: number };
    };
    const held = stats.holds.demo;
    expect(snapshot.phases.summaries).toMatchObject({ done: held.workouts, total: held.workouts });
    expect(snapshot.phases.rideDetails).toMatchObject({
      total: held.rides,
      done: held.rideDetails.available,
      failed: held.rideDetails.gone + held.rideDetails.paymentRequired,
    });
    expect(snapshot.phases.performanceGraphs).toMatchObject({
      total: held.workouts,
      done: held.performanceGraphs.withMetrics + held.performanceGraphs.withoutMetrics,
      skipped: held.performanceGraphs.inProgress,
      failed: held.performanceGraphs.paymentRequired,
    });
    expect(await getDb().workout.count({ where: { userId } })).toBe(held.workouts);
    expect(stats.served.duplicateCount).toBe(0);
  });

  it("shows a new workout, and only it, at the next press", async () => {
    const userId = await makeConnectedUser("newcomer");
    await sync(userId);
    await control("POST", "/__sim/riders/newcomer/workouts", {});
    const { snapshot } = await sync(userId);
    expect(snapshot).toMatchObject({ created: 1, updated: 0, state: "completed" });
    expect(snapshot.phases.performanceGraphs.total).toBe(1);
  });

  it("has nothing to do for an empty account", async () => {
    const { snapshot } = await sync(await makeConnectedUser("empty"));
    expect(snapshot).toMatchObject({ state: "completed", listed: 0, progress: { done: 0, total: 0 } });
  });

  it("lets the same class be fetched once for two users", async () => {
    await sync(await makeConnectedUser("newcomer"));
    const { snapshot } = await sync(await makeConnectedUser("newcomer"));
    expect(snapshot.phases.rideDetails.total).toBe(0);
    expect(snapshot.phases.performanceGraphs.done).toBe(12);
  });

  it("joins the running sync at a second press", async () => {
    const userId = await makeConnectedUser("newcomer");
    const wish = { mode: "incremental", trigger: "manual" } as const;
    const presses = await Promise.all([
      startSync(userId, wish),
      startSync(userId, wish),
      startSync(userId, wish),
    ]);
    expect(new Set(presses.map((press) => press.started.runId)).size).toBe(1);
    expect(presses.filter((press) => !press.started.joined)).toHaveLength(1);
  });
});

describe("the press", () => {
  it("answers within its budget, and the sync goes on from what was asked for by then", async () => {
    const userId = await makeConnectedUser("demo");
    setBudget("200");
    await control("POST", "/__sim/settings", { latencyMs: 3000 });
    const startedAt = Date.now();
    const { started, commands, settling } = await startSync(userId, {
      mode: "incremental",
      trigger: "manual",
    });
    expect(Date.now() - startedAt).toBeLessThan(2500);
    expect(started).toMatchObject({ joined: false, listed: 0 });
    await settling;
    expect(await readSyncSnapshot(userId, started.runId)).toMatchObject({
      listed: 60,
      isListingComplete: true,
    });
    await control("POST", "/__sim/settings", { latencyMs: 0 });
    await driveSync(commands);
    expect(await readSyncSnapshot(userId, started.runId)).toMatchObject({ isActive: false });
  });
});

describe("trouble", () => {
  it("retries what fails and passes, and burns nothing else", async () => {
    const userId = await makeConnectedUser("newcomer");
    await control("POST", "/__sim/faults", {
      rules: [{ match: "^/api/workout/", kind: "status", status: 503, times: 3 }],
    });
    const { snapshot } = await sync(userId);
    expect(snapshot.state).toBe("completed");
    expect(snapshot.phases.performanceGraphs).toMatchObject({ done: 12, failed: 0 });
  });

  it("gives up with a plain reason after the last try, and the next sync asks again", async () => {
    const userId = await makeConnectedUser("newcomer");
    await control("POST", "/__sim/faults", { rules: [{ match: "^/api/workout/", kind: "truncated" }] });
    const { started, snapshot } = await sync(userId);
    expect(snapshot.state).toBe("completed_with_problems");
    expect(snapshot.phases.performanceGraphs).toMatchObject({ failed: 12, total: 12 });
    const failed = await listSyncItems(userId, started.runId, { state: "failed", limit: 50 });
    expect(failed?.items[0]).toMatchObject({ reason: "unreadable", attempts: 5 });
    await control("DELETE", "/__sim/faults");
    expect((await sync(userId)).snapshot.phases.performanceGraphs).toMatchObject({ done: 12, total: 12 });
  });

  it("parks when the sign-in is lost and goes on where it was after reconnecting", async () => {
    const userId = await makeConnectedUser("newcomer");
    const wish = { mode: "incremental", trigger: "manual" } as const;
    const { started, commands } = await startSync(userId, wish);
    await control("POST", "/__sim/tokens/revoke", { rider: "newcomer" });
    await driveSync(commands);
    expect(await readSyncSnapshot(userId, started.runId)).toMatchObject({ state: "needs_sign_in" });
    await expect(startSync(userId, wish)).rejects.toMatchObject({ code: "needs_sign_in" });
    await connectPeloton(userId, { mode: "demo", rider: "newcomer" });
    const { started: resumed, snapshot } = await sync(userId);
    expect(resumed.runId).toBe(started.runId);
    expect(snapshot.phases.performanceGraphs).toMatchObject({ done: 12, queued: 0 });
  });

  it("fails when the list can't be read, and the next sync brings everything", async () => {
    const userId = await makeConnectedUser("newcomer");
    await control("POST", "/__sim/faults", {
      rules: [{ match: "userWorkouts", kind: "status", status: 503 }],
    });
    const { started, commands } = await startSync(userId, { mode: "incremental", trigger: "manual" });
    await expect(driveSync(commands)).rejects.toMatchObject({ reason: "upstream_error" });
    await failRun(started.runId, "list_unavailable");
    expect(await readSyncSnapshot(userId, started.runId)).toMatchObject({
      state: "failed",
      stateReason: "list_unavailable",
      isActive: false,
    });
    await control("DELETE", "/__sim/faults");
    expect((await sync(userId)).snapshot).toMatchObject({ state: "completed", created: 12 });
  });

  it("takes up what a worker left behind when it died", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await startSync(userId, { mode: "incremental", trigger: "manual" });
    const lost = commands.flatMap((command) => (command.type === "fetch" ? [command.chunk] : []));
    for (const chunk of lost) await claimItems(chunk);
    expect(await resume(started.runId)).toEqual([]);
    await getDb().syncLane.updateMany({
      where: { runId: started.runId },
      data: { leaseExpiresAt: new Date(0) },
    });
    await driveSync(await resume(started.runId));
    expect(await readSyncSnapshot(userId, started.runId)).toMatchObject({ state: "completed" });
    for (const chunk of lost) expect(await claimItems(chunk)).toEqual([]);
  });

  it("shows another user neither the run nor its items", async () => {
    const { started } = await sync(await makeConnectedUser("newcomer"));
    const stranger = await makeUser();
    expect(await readSyncSnapshot(stranger, started.runId)).toBeNull();
    expect(await listSyncItems(stranger, started.runId, { limit: 10 })).toBeNull();
  });
});
