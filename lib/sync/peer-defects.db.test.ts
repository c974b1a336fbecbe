import { describe, expect, it } from "vitest";
import { driveSync } from "../../dev/testing/drive-sync.ts";
import {
  findStalled,
  makeConnectedUser,
  pressSync,
  readSnapshot,
  syncWhole,
  useSimulatedPeloton,
  type UpstreamWorkout,
} from "../../dev/testing/simulated-sync.ts";
import { makeUser, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { findConnection } from "@/lib/connections/find.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { claimItems } from "./claim-items.ts";
import type { LaneChunk, SyncCommand } from "./commands.ts";
import { countSettled } from "./count-items.ts";
import { processClaimedItem } from "./process-item.ts";
import { failRun } from "./run-state.ts";
import { listSyncRuns } from "./runs.ts";

const { control, setFaults, readStats } = useSimulatedPeloton();
const newcomerWorkouts = "/__sim/riders/newcomer/workouts";

function readChunks(commands: SyncCommand[]): LaneChunk[] {
  return commands.flatMap((command) => (command.type === "fetch" ? [command.chunk] : []));
}

async function countRequests(endpoint: string): Promise<number> {
  return (await readStats()).served.byEndpoint[endpoint]?.requests ?? 0;
}

/** How an existing importer of this kind loses, repeats or misreports data: here it doesn't. */
describe("defects of others", () => {
  it("1: a workout recorded or published late while a sync ran is brought by the next one", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await pressSync(userId);
    await control("POST", newcomerWorkouts, {});
    const hourAgo = Math.floor(Date.now() / 1000) - 3600;
    await control("POST", newcomerWorkouts, { createdAt: hourAgo, freestyle: true });
    await driveSync(commands);
    expect(await readSnapshot(userId, started.runId)).toMatchObject({ created: 12 });
    expect(await syncWhole(userId)).toMatchObject({ created: 2, state: "completed" });
  });

  it("2: what failed isn't passed over by the next sync's watermark", async () => {
    const userId = await makeConnectedUser("newcomer");
    await setFaults({ match: "performanceGraph", kind: "status", status: 500 });
    expect((await syncWhole(userId)).phases.performanceGraphs).toMatchObject({ failed: 12 });
    await control("DELETE", "/__sim/faults");
    expect((await syncWhole(userId)).phases.performanceGraphs).toMatchObject({ done: 12, failed: 0 });
  });

  it("3: a sync that was cut off goes on where it was and asks for nothing again", async () => {
    const userId = await makeConnectedUser("demo");
    const { started, commands } = await pressSync(userId);
    for (const chunk of readChunks(commands).slice(0, 2)) {
      for (const item of (await claimItems(chunk)).slice(0, 7)) await processClaimedItem(item.id, chunk);
    }
    await getDb().syncLane.updateMany({
      where: { runId: started.runId },
      data: { leaseExpiresAt: new Date(0) },
    });
    await driveSync(await findStalled(started.runId));
    expect((await readSnapshot(userId, started.runId)).isActive).toBe(false);
    expect((await readStats()).served.duplicateCount).toBe(0);
  });

  it("4: a sync whose process died or whose list failed holds nobody's place for ever", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started } = await pressSync(userId);
    await getDb().syncLane.updateMany({
      where: { runId: started.runId },
      data: { leaseExpiresAt: new Date(0) },
    });
    await driveSync(await findStalled(started.runId));
    expect((await readSnapshot(userId, started.runId)).isActive).toBe(false);
    await setFaults({ match: "userWorkouts", kind: "status", status: 503 });
    const next = await pressSync(userId);
    await failRun(next.started.runId, "list_unavailable");
    expect((await pressSync(userId)).started.joined).toBe(false);
  });

  it("5: a double press starts one sync, and its end overwrites nothing that changed meanwhile", async () => {
    const userId = await makeConnectedUser("newcomer");
    const presses = await Promise.all(Array.from({ length: 6 }, () => pressSync(userId)));
    expect(new Set(presses.map((press) => press.started.runId)).size).toBe(1);
    await getDb().pelotonConnection.update({
      where: { userId },
      data: { autoSync: "daily", username: "new" },
    });
    for (const { commands } of presses) await driveSync(commands);
    expect(
      await getDb().pelotonConnection.findUnique({
        where: { userId },
        select: { autoSync: true, username: true },
      }),
    ).toEqual({ autoSync: "daily", username: "new" });
  });

  it("6: two workers with the same chunk fetch each of its items once", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await pressSync(userId);
    await Promise.all([driveSync(commands), driveSync(commands), driveSync(commands)]);
    expect(await readSnapshot(userId, started.runId)).toMatchObject({ state: "completed" });
    expect((await readStats()).served.duplicateCount).toBe(0);
  });

  it("7: what a workout lacks isn't filled in from the one before it", async () => {
    const userId = await makeUser();
    const full = makeWorkout({ totalOutputKj: 300, heartRateZoneSeconds: [1, 2, 3, 4, 5], effortPoints: 40 });
    const bare = makeWorkout({
      endedAt: null,
      timeZone: null,
      discipline: null,
      instructorName: null,
      durationSeconds: null,
      totalOutputKj: null,
    });
    await saveListedWorkouts(getDb(), userId, [full, bare]);
    expect(
      await getDb().workout.findFirst({ where: { userId, pelotonWorkoutId: bare.pelotonWorkoutId } }),
    ).toMatchObject({
      endedAt: null,
      timeZone: null,
      discipline: null,
      instructorName: null,
      durationSeconds: null,
      totalOutputKj: null,
      heartRateZoneSeconds: [],
      effortPoints: null,
    });
  });

  it("8: a class that is gone keeps its name in the history and says why it has no details", async () => {
    await getDb().ride.updateMany({ data: { detailState: "placeholder" } });
    await setFaults({ match: "^/api/ride/", kind: "status", status: 404 });
    const userId = await makeConnectedUser("newcomer");
    const { runId } = await syncWhole(userId);
    const items = await getDb().syncItem.findMany({ where: { runId, kind: "ride_details" } });
    expect(new Set(items.map((item) => `${item.state} ${item.reason}`))).toEqual(
      new Set(["failed class_gone"]),
    );
    const workouts = await getDb().workout.findMany({ where: { userId }, include: { ride: true } });
    for (const { title } of workouts) expect(title).not.toMatch(/pending|placeholder/i);
    const rides = workouts.flatMap(({ ride }) => ride ?? []);
    expect(new Set(rides.map((ride) => ride.detailState))).toEqual(new Set(["gone"]));
    for (const ride of rides) expect(ride.title).toMatch(/\w/);
  });

  it("9: an expired token is refreshed once, without a password and for all workers", async () => {
    const userId = await makeConnectedUser("demo");
    const { started, commands } = await pressSync(userId);
    const before = await countRequests("oauthToken");
    await control("POST", "/__sim/tokens/expire", { rider: "demo" });
    await driveSync(commands);
    expect((await readSnapshot(userId, started.runId)).isActive).toBe(false);
    expect((await countRequests("oauthToken")) - before).toBe(1);
  });

  it("10: after a sync the connection and the newest run say what is so", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { runId } = await syncWhole(userId);
    expect(await findConnection(userId)).toMatchObject({ status: "active", upstreamWorkoutCount: 12 });
    const { runs } = await listSyncRuns(userId, { limit: 1 });
    expect(runs[0]).toMatchObject({ runId, state: "completed", isActive: false, done: expect.any(Number) });
    await getDb().pelotonConnection.update({ where: { userId }, data: { status: "needs_sign_in" } });
    expect(await findConnection(userId)).toMatchObject({ status: "needs_sign_in" });
  });

  it("11: a graph is replaced whole or not at all, also by two workers at once", async () => {
    const userId = await makeConnectedUser("newcomer");
    await syncWhole(userId);
    const workout = await getDb().workout.findFirstOrThrow({ where: { userId, graphState: "fetched" } });
    const count = () => getDb().metricSeries.count({ where: { workoutId: workout.id } });
    const before = await count();
    expect(before).toBeGreaterThan(0);
    const crash = getDb().$transaction(async (tx) => {
      await tx.metricSeries.deleteMany({ where: { workoutId: workout.id } });
      throw new Error("the process died here");
    });
    await expect(crash).rejects.toThrow("died");
    expect(await count()).toBe(before);
    await getDb().workout.update({ where: { id: workout.id }, data: { graphState: "pending" } });
    const { commands } = await pressSync(userId);
    await Promise.all([driveSync(commands), driveSync(commands)]);
    expect(await count()).toBe(before);
  });

  it("12: two people may have the same Peloton account, and each workout keeps its own time and discipline", async () => {
    const one = await makeConnectedUser("newcomer");
    const other = await makeConnectedUser("newcomer");
    await Promise.all([syncWhole(one), syncWhole(other)]);
    for (const userId of [one, other]) expect(await getDb().workout.count({ where: { userId } })).toBe(12);
    const evening = makeWorkout({
      startedAt: new Date("2026-01-06T02:30:00Z"),
      timeZone: "America/New_York",
      discipline: "hoverboard_bootcamp",
    });
    await saveListedWorkouts(getDb(), one, [evening]);
    expect(
      await getDb().workout.findFirst({ where: { userId: one, discipline: "hoverboard_bootcamp" } }),
    ).toMatchObject({ startedAt: evening.startedAt, timeZone: "America/New_York" });
  });

  it("13: what was deleted or edited upstream is noticed, and kept until the rider decides", async () => {
    const userId = await makeConnectedUser("newcomer");
    await syncWhole(userId);
    const { workouts } = await control<{ workouts: UpstreamWorkout[] }>("GET", newcomerWorkouts);
    const [edited, ...gone] = workouts.slice(0, 3).map((workout) => workout.id);
    for (const id of gone) await control("DELETE", `${newcomerWorkouts}/${id}`);
    await control("PATCH", `${newcomerWorkouts}/${edited}`, { totalWorkJoules: 222_000 });
    const snapshot = await syncWhole(userId);
    expect(snapshot.completeness).toEqual({
      upstreamTotal: 10,
      held: 10,
      missingHere: 0,
      missingUpstream: 2,
    });
    expect(await getDb().workout.count({ where: { userId } })).toBe(12);
    expect(
      await getDb().workout.findFirst({ where: { userId, pelotonWorkoutId: edited ?? "" } }),
    ).toMatchObject({ totalOutputKj: expect.closeTo(222) });
  });

  it("14: what the page counts is what the rows hold at every moment, and the password is nowhere", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await pressSync(userId);
    const driving = driveSync(commands);
    for (let isActive = true; isActive;) {
      const snapshot = await readSnapshot(userId, started.runId);
      const { phases, progress } = snapshot;
      ({ isActive } = snapshot);
      for (const counts of Object.values(phases)) {
        const open = counts.queued + counts.running + counts.waitingRetry;
        expect(open + countSettled(counts)).toBe(counts.total);
      }
      expect(progress.done).toBeLessThanOrEqual(progress.total);
    }
    await driving;
    const rows = await getDb().$queryRaw<{ row: string }[]>`
      SELECT row_to_json(connection)::text AS row FROM peloton_connection AS connection
      WHERE user_id = ${userId}::uuid`;
    expect(rows[0]?.row).toBeTruthy();
    expect(rows[0]?.row).not.toContain("spinback-demo");
  });
});
