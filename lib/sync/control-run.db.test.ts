import { describe, expect, it } from "vitest";
import { driveSync } from "../../dev/testing/drive-sync.ts";
import {
  makeConnectedUser,
  pressSync,
  readSnapshot,
  syncWhole,
  useSimulatedPeloton,
} from "../../dev/testing/simulated-sync.ts";
import { makeUser } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { claimItems } from "./claim-items.ts";
import { cancelRun, pauseRun, resumeRun } from "./control-run.ts";
import { listSyncItems } from "./items.ts";
import { processClaimedItem } from "./process-item.ts";
import { retryItems } from "./retry-items.ts";
import { finishRun } from "./run-state.ts";

const { control, setFaults, readStats } = useSimulatedPeloton();
const brokenGraphs = { match: "^/api/workout/", kind: "truncated" };

/** Fetches one item of the first chunk, as a worker would before it is interrupted. */
async function fetchFirst(commands: Awaited<ReturnType<typeof pressSync>>["commands"]) {
  const [chunk] = commands.flatMap((command) => (command.type === "fetch" ? [command.chunk] : []));
  if (!chunk) throw new Error("no chunk was started");
  const items = await claimItems(chunk);
  if (!items[0]) throw new Error("nothing was claimed");
  return { chunk, items, outcome: await processClaimedItem(items[0].id, chunk) };
}

describe("pausing and resuming", () => {
  it("stops at the next step and goes on where it was", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await pressSync(userId);
    const { chunk, items } = await fetchFirst(commands);
    await pauseRun(userId, started.runId);
    expect(await processClaimedItem(items[1]?.id ?? "", chunk)).toEqual({ outcome: "stop" });
    await driveSync(commands);
    const paused = await readSnapshot(userId, started.runId);
    expect(paused).toMatchObject({ state: "paused", isActive: true, etaSeconds: null });

    await driveSync(await resumeRun(userId, started.runId));
    const ended = await readSnapshot(userId, started.runId);
    expect(ended).toMatchObject({ state: "completed", progress: { percent: 100 } });
    expect((await readStats()).served.duplicateCount).toBe(0);
  });

  it("doesn't count the pause as work", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started } = await pressSync(userId);
    await pauseRun(userId, started.runId);
    await getDb().$executeRaw`
      UPDATE sync_run SET started_at = started_at - interval '1 hour' WHERE id = ${started.runId}::uuid`;
    expect((await readSnapshot(userId, started.runId)).elapsedSeconds).toBeLessThan(60);
    await resumeRun(userId, started.runId);
    expect((await readSnapshot(userId, started.runId)).elapsedSeconds).toBeLessThan(60);
  });

  it("changes nothing the second time, and refuses what has ended", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await pressSync(userId);
    await pauseRun(userId, started.runId);
    await pauseRun(userId, started.runId);
    await resumeRun(userId, started.runId);
    await resumeRun(userId, started.runId);
    await driveSync(commands);
    await expect(pauseRun(userId, started.runId)).rejects.toMatchObject({ code: "conflict" });
    await expect(resumeRun(userId, started.runId)).rejects.toMatchObject({ code: "conflict" });
  });

  it("resumes at a press of Sync", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started } = await pressSync(userId);
    await pauseRun(userId, started.runId);
    const again = await pressSync(userId);
    expect(again.started).toMatchObject({ runId: started.runId, joined: true });
    await driveSync(again.commands);
    expect(await readSnapshot(userId, started.runId)).toMatchObject({ state: "completed" });
  });
});

describe("cancelling", () => {
  it("keeps what is done, cancels the rest at once and frees the place", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await pressSync(userId);
    const { chunk, items, outcome } = await fetchFirst(commands);
    expect(outcome).toEqual({ outcome: "done" });
    expect(await cancelRun(userId, started.runId)).toEqual([
      { type: "cancel", runId: started.runId, userId },
    ]);
    const cancelled = await readSnapshot(userId, started.runId);
    expect(cancelled).toMatchObject({ state: "cancelled", isActive: false });
    expect(cancelled.phases.performanceGraphs.done + cancelled.phases.rideDetails.done).toBe(1);
    expect(await processClaimedItem(items[1]?.id ?? "", chunk)).toEqual({ outcome: "stop" });
    await cancelRun(userId, started.runId);

    const next = await syncWhole(userId);
    expect(next.runId).not.toBe(started.runId);
    expect(next.state).toBe("completed");
    expect((await readStats()).served.byEndpoint["performanceGraph"]?.requests).toBe(12);
  });

  it("frees its lanes, so that what is taken back goes on at once", async () => {
    const userId = await makeConnectedUser("demo");
    const { started, commands } = await pressSync(userId);
    const lanes = commands.filter(({ type }) => type === "fetch").length;
    expect(lanes).toBeGreaterThan(1);
    await cancelRun(userId, started.runId);
    const again = await retryItems(userId, started.runId, { all: true });
    expect(again.filter(({ type }) => type === "fetch")).toHaveLength(lanes);
    await driveSync(again);
  });

  it("can be taken back: everything that was left undone is queued again", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started } = await pressSync(userId);
    await cancelRun(userId, started.runId);
    await driveSync(await retryItems(userId, started.runId, { all: true }));
    expect(await readSnapshot(userId, started.runId)).toMatchObject({
      state: "completed",
      progress: { percent: 100 },
    });
  });
});

async function failAll() {
  const userId = await makeConnectedUser("newcomer");
  await setFaults(brokenGraphs);
  const { runId } = await syncWhole(userId);
  await control("DELETE", "/__sim/faults");
  return { userId, runId };
}

describe("trying again", () => {
  it("tries one item, in the run it belongs to", async () => {
    const { userId, runId } = await failAll();
    const { requests } = (await readSnapshot(userId, runId)).summary;
    const failed = await listSyncItems(userId, runId, { state: "failed", limit: 1 });
    const itemIds = failed?.items.map((item) => item.id) ?? [];
    await driveSync(await retryItems(userId, runId, { itemIds }));
    const snapshot = await readSnapshot(userId, runId);
    expect(snapshot.state).toBe("completed_with_problems");
    expect(snapshot.phases.performanceGraphs).toMatchObject({ done: 1, failed: 11 });
    expect(snapshot.summary.requests).toBe(requests + 1);
  });

  it("tries all of one reason, and all there are", async () => {
    const { userId, runId } = await failAll();
    await expect(retryItems(userId, runId, { reason: "class_gone" })).rejects.toMatchObject({
      code: "conflict",
    });
    await driveSync(await retryItems(userId, runId, { reason: "unreadable" }));
    expect(await readSnapshot(userId, runId)).toMatchObject({
      state: "completed",
      phases: { performanceGraphs: { done: 12, failed: 0 } },
    });
    await expect(retryItems(userId, runId, { all: true })).rejects.toMatchObject({ code: "conflict" });
  });

  it("asks Peloton again for a class that was gone", async () => {
    const userId = await makeConnectedUser("newcomer");
    await getDb().ride.updateMany({ data: { detailState: "placeholder" } });
    await setFaults({ match: "^/api/ride/", kind: "status", status: 404 });
    const { runId, phases } = await syncWhole(userId);
    expect(phases.rideDetails.failed).toBe(phases.rideDetails.total);
    await control("DELETE", "/__sim/faults");
    await driveSync(await retryItems(userId, runId, { reason: "class_gone" }));
    expect(await readSnapshot(userId, runId)).toMatchObject({ state: "completed" });
  });

  it("takes back the end of a run that is just finishing", async () => {
    const { userId, runId } = await failAll();
    await getDb().syncRun.update({ where: { id: runId }, data: { state: "finishing", finishedAt: null } });
    const retries = await retryItems(userId, runId, { all: true });
    await finishRun(runId);
    expect(await readSnapshot(userId, runId)).toMatchObject({ state: "running", isActive: true });
    await driveSync(retries);
    expect(await readSnapshot(userId, runId)).toMatchObject({
      state: "completed",
      phases: { performanceGraphs: { done: 12, queued: 0 } },
    });
  });

  it("waits for another sync to end", async () => {
    const { userId, runId } = await failAll();
    await pressSync(userId);
    await expect(retryItems(userId, runId, { all: true })).rejects.toMatchObject({ code: "conflict" });
  });
});

it("does nothing to another user's run", async () => {
  const { started } = await pressSync(await makeConnectedUser("newcomer"));
  const stranger = await makeUser();
  for (const change of [pauseRun, resumeRun, cancelRun]) {
    await expect(change(stranger, started.runId)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(retryItems(stranger, started.runId, { all: true })).rejects.toMatchObject({
    code: "not_found",
  });
});
