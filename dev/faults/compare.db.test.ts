import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { makeUser } from "../testing/sync-fixtures.ts";
import { compareWithHoldings, type Comparison } from "./compare.ts";
import { Database } from "./stage/database.ts";
import type { SimulatedWorkout } from "./stage/simulator-control.ts";

let database: Database;
let userId: string;
let runId: string;

const workout = {
  totalWorkJoules: 0,
  rideId: "ride-1",
  details: "available",
  graph: "withoutMetrics",
} as const;
const held: SimulatedWorkout[] = [
  { ...workout, id: "workout-1" },
  { ...workout, id: "workout-2", rideId: "ride-2", details: "gone" },
  { ...workout, id: "workout-3", rideId: null, details: null, graph: "paymentRequired" },
];

beforeAll(async () => {
  database = await Database.open(process.env["DATABASE_URL"] ?? "");
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.empty();
  userId = await makeUser();
  await makeWholeSync();
});

/** Rows as a sync of `held` leaves them. */
async function makeWholeSync(): Promise<void> {
  const db = getDb();
  const run = await db.syncRun.create({
    data: {
      userId,
      upstream: "demo",
      trigger: "manual",
      mode: "full",
      state: "completed_with_problems",
      createdCount: 3,
      doneCount: 3,
      skippedCount: 0,
      failedCount: 2,
      finishedAt: new Date(),
    },
    select: { id: true },
  });
  runId = run.id;
  await db.ride.createMany({
    data: [
      { id: "ride-1", title: "One", detailState: "fetched" },
      { id: "ride-2", title: "Two", detailState: "gone" },
    ],
  });
  const common = {
    userId,
    title: "A ride",
    status: "COMPLETE",
    recordedAt: new Date(),
    startedAt: new Date(),
  };
  await db.workout.createMany({
    data: [
      { ...common, pelotonWorkoutId: "workout-1", rideId: "ride-1", graphState: "empty" },
      { ...common, pelotonWorkoutId: "workout-2", rideId: "ride-2", graphState: "empty" },
      { ...common, pelotonWorkoutId: "workout-3", graphState: "unavailable" },
    ],
  });
  const item = { runId, sortAt: new Date(), finishedAt: new Date() };
  const graph = { ...item, kind: "performance_graph" as const };
  const ride = { ...item, kind: "ride_details" as const };
  await db.syncItem.createMany({
    data: [
      { ...graph, targetId: "workout-1", state: "done" },
      { ...graph, targetId: "workout-2", state: "done" },
      { ...graph, targetId: "workout-3", state: "failed", reason: "membership_required" },
      { ...ride, targetId: "ride-1", state: "done" },
      { ...ride, targetId: "ride-2", state: "failed", reason: "class_gone" },
    ],
  });
}

function compare(change: Partial<Comparison> = {}): Promise<string[]> {
  return compareWithHoldings(database, {
    userId,
    runId,
    workouts: held,
    excuses: [],
    removedIds: [],
    ...change,
  });
}

describe("compareWithHoldings", () => {
  it("has nothing to say about a whole sync, in which the simulator's own refusals have failed", async () => {
    expect(await compare()).toEqual([]);
  });

  it("finds what is missing and what is too much", async () => {
    const workouts = [...held, { ...workout, id: "workout-4" }].filter(({ id }) => id !== "workout-1");
    expect(await compare({ workouts })).toEqual([
      "performance_graph workout-4 is missing",
      "performance_graph workout-1 is here, and the simulator doesn't have it",
    ]);
  });

  it("lets workouts be that the simulator held earlier", async () => {
    expect(await compare({ workouts: held.slice(1), removedIds: ["workout-1"] })).toEqual([]);
  });

  it("finds a graph that didn't come, unless its failure is expected", async () => {
    await getDb().workout.updateMany({
      where: { pelotonWorkoutId: "workout-1" },
      data: { graphState: "pending" },
    });
    await getDb().syncItem.updateMany({
      where: { targetId: "workout-1" },
      data: { state: "failed", reason: "peloton_error" },
    });
    await getDb().syncRun.update({ where: { id: runId }, data: { doneCount: 2, failedCount: 3 } });
    expect(await compare()).toEqual([
      "performance_graph workout-1 is pending instead of empty",
      "performance_graph workout-1 failed with peloton_error",
    ]);
    expect(await compare({ excuses: ["peloton_error"] })).toEqual([]);
  });

  it("finds counters that aren't what the rows say", async () => {
    await getDb().syncRun.update({
      where: { id: runId },
      data: { doneCount: 4, createdCount: 4, state: "completed" },
    });
    expect(await compare()).toEqual([
      "the run counted 4 done, and 3 items are",
      "the runs counted 4 new workouts, and 3 are here",
      "the run is completed instead of completed_with_problems",
    ]);
  });

  it("finds series that aren't as long as their clock", async () => {
    const { id } = await getDb().workout.findFirstOrThrow({ where: { pelotonWorkoutId: "workout-1" } });
    await getDb().performanceGraph.create({
      data: {
        workoutId: id,
        sampleEverySeconds: 1,
        sampleSeconds: [],
        sampleStartSeconds: 1,
        sampleCount: 3,
      },
      select: { workoutId: true },
    });
    await getDb().metricSeries.create({
      data: { workoutId: id, slug: "output", displayName: "Output", unit: "W", values: [100, 110] },
      select: { workoutId: true },
    });
    expect(await compare()).toEqual(["1 series are not as long as their clock"]);
  });
});
