import { describe, expect, it } from "vitest";
import {
  makeConnectedUser,
  pressSync,
  syncWhole,
  useSimulatedPeloton,
} from "@/dev/testing/simulated-sync.ts";
import { getDb } from "@/lib/db/client.ts";
import { readSyncActivity } from "./activity.ts";
import { claimItems } from "./claim-items.ts";
import { cancelRun } from "./control-run.ts";
import { exportRun } from "./export-run.ts";
import { listSyncRuns } from "./runs.ts";
import { startClaimedItem } from "./start-item.ts";

useSimulatedPeloton();

describe("readSyncActivity", () => {
  it("names exactly what is being worked on", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started, commands } = await pressSync(userId);
    const chunk = commands.flatMap((command) => (command.type === "fetch" ? command.chunk : []))[0];
    if (!chunk) throw new Error("nothing was to be fetched");
    const [item] = await claimItems(chunk);
    await startClaimedItem(item?.id ?? "", chunk);
    const activity = await readSyncActivity(userId, started.runId);
    expect(activity?.current).toHaveLength(1);
    expect(activity?.current[0]).toMatchObject({ id: item?.id, kind: chunk.kind, attempts: 1 });
    expect(activity?.last).toEqual([]);
  });

  it("keeps the last twenty results, newest first, with how long each took", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { runId } = await syncWhole(userId);
    const { current = [], last = [] } = (await readSyncActivity(userId, runId)) ?? {};
    expect(current).toEqual([]);
    expect(last.length).toBeGreaterThanOrEqual(12);
    expect(last.length).toBeLessThanOrEqual(20);
    expect(last.map((one) => one.finishedAt)).toEqual(
      last
        .map((one) => one.finishedAt)
        .toSorted()
        .toReversed(),
    );
    const graph = last.find((one) => one.kind === "performance_graph");
    expect(graph?.durationMs).toBeGreaterThanOrEqual(0);
    expect(graph?.workoutId).not.toBeNull();
  });

  it("leaves out what was only cancelled", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { started } = await pressSync(userId);
    await cancelRun(userId, started.runId);
    expect(await readSyncActivity(userId, started.runId)).toEqual({ current: [], last: [] });
  });

  it("isn't anybody else's", async () => {
    const { runId } = await syncWhole(await makeConnectedUser("newcomer"));
    expect(await readSyncActivity(await makeConnectedUser("newcomer"), runId)).toBeNull();
  });
});

describe("what is kept of a run", () => {
  it("has its throughput in slices that add up, and is found by its outcome", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { runId } = await syncWhole(userId);
    const [run] = (await listSyncRuns(userId, { limit: 5, state: "completed" })).runs;
    expect(run?.runId).toBe(runId);
    expect(run?.throughput).toHaveLength(24);
    expect(run?.throughput.reduce((sum, count) => sum + count, 0)).toBe(
      (run?.done ?? 0) + (run?.failed ?? 0),
    );
    expect((await listSyncRuns(userId, { limit: 5, state: "active" })).runs).toEqual([]);
  });

  it("is exported whole as one JSON document", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { runId } = await syncWhole(userId);
    let text = "";
    for await (const piece of await exportRun(userId, runId)) text += piece;
    const { run, items } = JSON.parse(text) as { run: { runId: string }; items: { id: string }[] };
    expect(run.runId).toBe(runId);
    expect(new Set(items.map((item) => item.id)).size).toBe(
      await getDb().syncItem.count({ where: { runId } }),
    );
  });

  it("derives statistics from graphs with power, and says so", async () => {
    const userId = await makeConnectedUser("newcomer");
    const { phases } = await syncWhole(userId);
    const derived = await getDb().workout.count({ where: { userId, normalizedOutputWatts: { not: null } } });
    expect(derived).toBeGreaterThan(0);
    expect(phases.derivedStatistics.done).toBeGreaterThanOrEqual(derived);
    expect(phases.derivedStatistics.done + phases.derivedStatistics.skipped).toBe(12);
  });
});
