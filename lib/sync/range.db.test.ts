import { describe, expect, it } from "vitest";
import { driveSync } from "@/dev/testing/drive-sync.ts";
import {
  makeConnectedUser,
  readSnapshot,
  syncWhole,
  useSimulatedPeloton,
} from "@/dev/testing/simulated-sync.ts";
import { getDb } from "@/lib/db/client.ts";
import type { SyncSnapshot } from "./snapshot.ts";
import { startSync } from "./start-sync.ts";

useSimulatedPeloton({ demoWorkouts: 230 });

async function syncRange(userId: string, startAt: Date, endAt: Date): Promise<SyncSnapshot> {
  const { started, commands, settling } = await startSync(userId, {
    mode: "range",
    trigger: "manual",
    startAt,
    endAt,
  });
  await settling;
  await driveSync(commands);
  return readSnapshot(userId, started.runId);
}

async function listStarts(userId: string): Promise<Date[]> {
  const workouts = await getDb().workout.findMany({ where: { userId }, orderBy: { startedAt: "desc" } });
  return workouts.map((workout) => workout.startedAt);
}

describe("a sync of some days", () => {
  it("fetches the workouts of those days again, and no others", async () => {
    const userId = await makeConnectedUser("demo");
    await syncWhole(userId);
    const starts = await listStarts(userId);
    const [endAt, startAt] = [starts[20], starts[49]];
    if (!startAt || !endAt) throw new Error("the rider has too few workouts");
    const snapshot = await syncRange(userId, startAt, endAt);
    expect(snapshot).toMatchObject({ mode: "range", isActive: false, created: 0 });
    expect(snapshot.range).toEqual({ from: startAt.toISOString(), to: endAt.toISOString() });
    expect(snapshot.phases.performanceGraphs.total).toBe(30);
  });

  it("reads the list no further than it must, calls nothing missing and leaves the watermark alone", async () => {
    const userId = await makeConnectedUser("demo");
    await syncWhole(userId);
    const before = await getDb().pelotonConnection.findUniqueOrThrow({ where: { userId } });
    const [newest] = await listStarts(userId);
    if (!newest) throw new Error("the rider has no workouts");
    const snapshot = await syncRange(userId, new Date(newest.getTime() - 1000), new Date());
    expect(snapshot.phases.discover.done).toBeLessThan(3);
    expect(snapshot.completeness).toMatchObject({ missingHere: 0, missingUpstream: 0 });
    const after = await getDb().pelotonConnection.findUniqueOrThrow({ where: { userId } });
    expect(after.listedThroughAt).toEqual(before.listedThroughAt);
  });

  it("finds the workouts of days that were never synced, and leaves the rest for later", async () => {
    const userId = await makeConnectedUser("demo");
    const other = await makeConnectedUser("demo");
    await syncWhole(other);
    const [endAt, startAt] = [(await listStarts(other))[0], (await listStarts(other))[9]];
    if (!startAt || !endAt) throw new Error("the rider has too few workouts");
    const snapshot = await syncRange(userId, startAt, endAt);
    expect(snapshot.phases.performanceGraphs.total).toBe(10);
    const whole = await syncWhole(userId);
    expect(whole.completeness).toMatchObject({ upstreamTotal: 230, missingHere: 0 });
  });
});
