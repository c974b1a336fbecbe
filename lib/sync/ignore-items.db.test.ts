import { describe, expect, it } from "vitest";
import {
  makeConnectedUser,
  readSnapshot,
  syncWhole,
  useSimulatedPeloton,
} from "@/dev/testing/simulated-sync.ts";
import { heedItems, ignoreItems } from "./ignore-items.ts";
import { listSyncItems } from "./items.ts";
import { listSyncRuns } from "./runs.ts";

const peloton = useSimulatedPeloton();

async function syncWithFailures() {
  const userId = await makeConnectedUser("newcomer");
  await peloton.setFaults({ match: "^/api/workout/", kind: "status", status: 404 });
  const { runId } = await syncWhole(userId);
  const page = await listSyncItems(userId, runId, { state: "failed", kind: "performance_graph", limit: 50 });
  return { userId, runId, itemIds: page?.items.map((item) => item.id) ?? [] };
}

describe("ignoring what failed", () => {
  it("counts it as skipped with its reason, and takes it back", async () => {
    const { userId, runId, itemIds } = await syncWithFailures();
    await ignoreItems(userId, runId, { itemIds: itemIds.slice(0, 2), note: "the tablet was broken" });
    expect(await readSnapshot(userId, runId)).toMatchObject({
      state: "completed_with_problems",
      ignored: 2,
      phases: { performanceGraphs: { failed: 10, skipped: 2, total: 12 } },
    });
    const ignored = await listSyncItems(userId, runId, { state: "skipped", ignored: true, limit: 50 });
    expect(ignored?.items).toHaveLength(2);
    expect(ignored?.items[0]).toMatchObject({ reason: "graph_gone", ignoredNote: "the tablet was broken" });

    await heedItems(userId, runId, itemIds.slice(0, 2));
    expect((await readSnapshot(userId, runId)).phases.performanceGraphs).toMatchObject({
      failed: 12,
      skipped: 0,
    });
  });

  it("ends the problems of a run whose every failure is ignored", async () => {
    const { userId, runId, itemIds } = await syncWithFailures();
    await ignoreItems(userId, runId, { itemIds, note: null });
    expect(await readSnapshot(userId, runId)).toMatchObject({ state: "completed" });
    expect((await listSyncRuns(userId, { limit: 1 })).runs[0]).toMatchObject({ failed: 0, skipped: 12 });
    await heedItems(userId, runId, itemIds.slice(0, 1));
    expect(await readSnapshot(userId, runId)).toMatchObject({ state: "completed_with_problems" });
  });

  it("is heeded by later syncs, full ones too", async () => {
    const { userId, runId, itemIds } = await syncWithFailures();
    await ignoreItems(userId, runId, { itemIds: itemIds.slice(0, 3), note: null });
    await peloton.setFaults();
    const later = await syncWhole(userId, "full");
    expect(later.phases.performanceGraphs.total).toBe(9);
  });

  it("refuses what hasn't failed, and what isn't theirs", async () => {
    const { userId, runId, itemIds } = await syncWithFailures();
    const stranger = await makeConnectedUser("newcomer");
    const wish = { itemIds, note: null };
    await expect(ignoreItems(stranger, runId, wish)).rejects.toMatchObject({ code: "not_found" });
    await ignoreItems(userId, runId, wish);
    await expect(ignoreItems(userId, runId, wish)).rejects.toMatchObject({ code: "conflict" });
  });
});
