import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { makeUser } from "../testing/sync-fixtures.ts";
import { findBrokenInvariants } from "./invariants.ts";
import { Database } from "./stage/database.ts";

let database: Database;
let userId: string;
let runId: string;

beforeAll(async () => {
  database = await Database.open(process.env["DATABASE_URL"] ?? "");
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.empty();
  userId = await makeUser();
  const run = await getDb().syncRun.create({
    data: { userId, upstream: "demo", trigger: "manual", mode: "full" },
    select: { id: true },
  });
  runId = run.id;
});

function addItem(change: object): Promise<unknown> {
  const item = { runId, kind: "performance_graph" as const, targetId: "one", sortAt: new Date() };
  return getDb().syncItem.create({ data: { ...item, ...change } });
}

function addLane(leaseExpiresAt: Date | null, generation: number): Promise<unknown> {
  return getDb().syncLane.create({
    data: { runId, slot: 0, kind: "performance_graph", generation, leaseExpiresAt },
  });
}

function addWorkout(graphState: "pending" | "fetched"): Promise<unknown> {
  return getDb().workout.create({
    data: {
      userId,
      pelotonWorkoutId: "one",
      title: "A ride",
      status: "COMPLETE",
      graphState,
      recordedAt: new Date(),
      startedAt: new Date(),
    },
  });
}

describe("the invariants", () => {
  it("hold for a run that is at work", async () => {
    await addWorkout("pending");
    await addLane(new Date(Date.now() + 60_000), 3);
    await addItem({ state: "running", laneSlot: 0, laneGeneration: 3, startedAt: new Date() });
    expect(await findBrokenInvariants(database)).toEqual([]);
  });

  it("are broken by an item that is done without its graph", async () => {
    await addWorkout("pending");
    await addItem({ state: "done" });
    expect(await findBrokenInvariants(database)).toEqual(["an item is done without its graph (1 rows)"]);
  });

  it("are broken by an item of a lane that has another owner by now", async () => {
    await addLane(new Date(Date.now() + 60_000), 4);
    await addItem({ state: "running", laneSlot: 0, laneGeneration: 3, startedAt: new Date() });
    expect(await findBrokenInvariants(database)).toEqual([
      "an item is held by a lane that was given away (1 rows)",
    ]);
  });

  it("are broken by a retry that nobody ends", async () => {
    await addItem({ state: "running", startedAt: new Date(Date.now() - 600_000) });
    expect(await findBrokenInvariants(database)).toEqual([
      "a retry has been running for longer than its lease (1 rows)",
    ]);
  });

  it("are broken by a run that ended with something left, and by a failure without a reason", async () => {
    await getDb().syncRun.update({
      where: { id: runId },
      data: { state: "completed", finishedAt: new Date() },
    });
    await addItem({ state: "queued" });
    await addItem({ state: "failed", targetId: "two" });
    expect(await findBrokenInvariants(database)).toEqual([
      "a run has ended with open items (1 rows)",
      "an item failed without a reason (1 rows)",
    ]);
  });

  it("are broken by a graph that is said to be here", async () => {
    await addWorkout("fetched");
    expect(await findBrokenInvariants(database)).toEqual(["a graph is said to be here and isn't (1 rows)"]);
  });
});

describe("passing time", () => {
  it("makes what is waited for earlier, as if nobody had worked meanwhile", async () => {
    const soon = new Date(Date.now() + 60_000);
    await addLane(soon, 1);
    await addItem({ state: "waiting_retry", nextAttemptAt: soon });
    await database.passTime(90);
    const late = new Date(soon.getTime() - 90_000);
    const lane = await getDb().syncLane.findFirstOrThrow();
    const item = await getDb().syncItem.findFirstOrThrow();
    expect([lane.leaseExpiresAt, item.nextAttemptAt]).toEqual([late, late]);
  });
});
