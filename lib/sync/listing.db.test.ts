import { describe, expect, it } from "vitest";
import { driveSync } from "../../dev/testing/drive-sync.ts";
import {
  makeConnectedUser,
  pressSync,
  readSnapshot,
  syncWhole,
  useSimulatedPeloton,
  type UpstreamWorkout,
} from "../../dev/testing/simulated-sync.ts";
import { getDb } from "@/lib/db/client.ts";
import { readCompleteness } from "@/lib/workouts/completeness.ts";
import { retryItems } from "./retry-items.ts";

const { control, readStats, listUpstream } = useSimulatedPeloton({ demoWorkouts: 350 });
const workoutsOf = (rider: string) => `/__sim/riders/${rider}/workouts`;

async function countListRequests(): Promise<number> {
  return (await readStats()).served.byEndpoint["userWorkouts"]?.requests ?? 0;
}

describe("an incremental listing", () => {
  it("ends at the first page that is known, and asks for no more", async () => {
    const userId = await makeConnectedUser("demo");
    await pressSync(userId);
    await getDb().syncRun.updateMany({ where: { userId }, data: { state: "completed" } });
    const before = await countListRequests();
    const { started } = await pressSync(userId);
    expect(await readSnapshot(userId, started.runId)).toMatchObject({ isListingComplete: true, created: 0 });
    expect((await countListRequests()) - before).toBeLessThanOrEqual(2);
  });

  it("reads a workout again that was still in progress", async () => {
    const userId = await makeConnectedUser("newcomer");
    const added = await control<UpstreamWorkout>("POST", workoutsOf("newcomer"), { status: "IN_PROGRESS" });
    const first = await syncWhole(userId);
    expect(first.phases.performanceGraphs).toMatchObject({ done: 12, skipped: 1 });
    await control("PATCH", `${workoutsOf("newcomer")}/${added.id}`, { status: "COMPLETE" });
    expect((await syncWhole(userId)).phases.performanceGraphs).toMatchObject({ done: 1, skipped: 0 });
  });

  it("goes on to the end of the list when the totals say that something was deleted", async () => {
    const userId = await makeConnectedUser("demo");
    const { started } = await pressSync(userId);
    await getDb().syncRun.update({ where: { id: started.runId }, data: { state: "completed" } });
    const upstream = await listUpstream("demo");
    const oldest = upstream.at(-1);
    await control("DELETE", `${workoutsOf("demo")}/${oldest?.id}`);
    const next = await pressSync(userId);
    expect(await readSnapshot(userId, next.started.runId)).toMatchObject({
      listed: 349,
      isListingComplete: true,
    });
    expect(await readCompleteness(userId)).toEqual({
      upstreamTotal: 349,
      held: 349,
      missingHere: 0,
      missingUpstream: 1,
    });
    const gone = await getDb().workout.findFirst({ where: { userId, pelotonWorkoutId: oldest?.id ?? "" } });
    expect(gone?.missingSinceAt).toBeInstanceOf(Date);
  });
});

describe("a full listing", () => {
  it("notices what was edited long ago", async () => {
    const userId = await makeConnectedUser("demo");
    const { started } = await pressSync(userId);
    await getDb().syncRun.update({ where: { id: started.runId }, data: { state: "completed" } });
    const edited = (await listUpstream("demo")).at(-3);
    await control("PATCH", `${workoutsOf("demo")}/${edited?.id}`, { totalWorkJoules: 123_456 });
    await pressSync(userId, "full");
    expect(
      await getDb().workout.findFirst({ where: { userId, pelotonWorkoutId: edited?.id ?? "" } }),
    ).toMatchObject({ totalOutputKj: expect.closeTo(123.456) });
  });

  it("takes a workout back that Peloton lists again", async () => {
    const userId = await makeConnectedUser("newcomer");
    await syncWhole(userId);
    await getDb().workout.updateMany({ where: { userId }, data: { missingSinceAt: new Date() } });
    await syncWhole(userId, "full");
    expect(await readCompleteness(userId)).toMatchObject({ held: 12, missingUpstream: 0 });
  });
});

it("reads the list again for an entry that couldn't be read, when asked to", async () => {
  const userId = await makeConnectedUser("newcomer");
  const snapshot = await syncWhole(userId);
  await getDb().syncItem.create({
    data: {
      runId: snapshot.runId,
      kind: "workout",
      targetId: "unreadable",
      state: "failed",
      reason: "unreadable",
      sortAt: new Date(),
    },
  });
  await driveSync(await retryItems(userId, snapshot.runId, { all: true }));
  expect(await readSnapshot(userId, snapshot.runId)).toMatchObject({
    state: "completed",
    phases: { summaries: { done: 12, failed: 0, total: 12 } },
  });
});
