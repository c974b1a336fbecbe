import { once } from "node:events";
import { expect, it } from "vitest";
import { makeUserWithConnection } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { claimItems } from "./claim-items.ts";
import type { LaneChunk, SyncCommand } from "./commands.ts";
import { handOverLane } from "./hand-over-lane.ts";
import { requestLanes, shareLanes } from "./lanes.ts";
import { processClaimedItem } from "./process-item.ts";
import { findOrStartRun } from "./start-run.ts";

const wish = { mode: "full", trigger: "manual" } as const;

/** A run with enough to do for all the lanes that it may have. */
async function startRun(): Promise<{ runId: string; chunks: LaneChunk[] }> {
  const { runId } = await findOrStartRun(await makeUserWithConnection("peloton"), wish);
  await queueGraphs(runId);
  return { runId, chunks: readChunks(await requestLanes(runId)) };
}

async function queueGraphs(runId: string): Promise<void> {
  await getDb().syncItem.createMany({
    data: Array.from({ length: 500 }, (_, index) => ({
      runId,
      kind: "performance_graph" as const,
      targetId: `graph ${index}`,
      sortAt: new Date(),
    })),
  });
}

function readChunks(commands: SyncCommand[]): LaneChunk[] {
  return commands.flatMap((command) => (command.type === "fetch" ? [command.chunk] : []));
}

it("takes lanes from a run that has more than its share as soon as others begin", async () => {
  const first = await startRun();
  expect(first.chunks).toHaveLength(16);
  const claimed = await Promise.all(first.chunks.map((chunk) => claimItems(chunk)));
  const others = [];
  for (let count = 0; count < 9; count += 1) others.push(await startRun());
  expect(others.at(-1)?.chunks).toHaveLength(4);

  const surplus = await getDb().syncLane.count({ where: { runId: first.runId, isSurplus: true } });
  expect(surplus).toBe(12);
  for (const [index, chunk] of first.chunks.entries()) {
    const lane = await getDb().syncLane.findFirst({ where: { runId: first.runId, slot: chunk.slot } });
    if (lane?.isSurplus !== true) continue;
    expect(await processClaimedItem(claimed[index]?.[0]?.id ?? "", chunk)).toEqual({ outcome: "stop" });
    expect(await handOverLane(chunk)).toEqual([]);
  }
  const left = await getDb().syncLane.count({
    where: { runId: first.runId, leaseExpiresAt: { not: null } },
  });
  expect(left).toBe(4);
  const unclaimed = await getDb().syncItem.count({ where: { runId: first.runId, laneSlot: null } });
  expect(unclaimed).toBe(400);
});

it("trims what was being handed out while another run began", async () => {
  const { runId } = await findOrStartRun(await makeUserWithConnection("peloton"), wish);
  await queueGraphs(runId);
  const blocker = holdFirstLane(runId);
  await blocker.isHeld;
  const handingOut = requestLanes(runId);
  await expect.poll(countBlockedSessions).toBeGreaterThan(0);
  const begun = Promise.all(Array.from({ length: 6 }, startRun));
  // Whoever waits for the lanes to be handed out waits by now; whoever doesn't has begun.
  await expect.poll(async () => (await countBlockedSessions()) > 1 || (await hasEnded(begun))).toBe(true);
  blocker.release();
  await Promise.all([handingOut, begun, blocker.isDone]);

  const kept = await getDb().syncLane.count({
    where: { runId, leaseExpiresAt: { not: null }, isSurplus: false },
  });
  const runCount = await getDb().syncRun.count({ where: { state: "running", upstream: "peloton" } });
  expect(kept).toBeLessThanOrEqual(shareLanes(runCount));
});

/** Keeps the run's first lane locked until it is released. */
function holdFirstLane(runId: string) {
  const release = new AbortController();
  const held = new AbortController();
  const isDone = getDb().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT slot FROM sync_lane WHERE run_id = ${runId}::uuid AND slot = 0 FOR UPDATE`;
    held.abort();
    await once(release.signal, "abort");
  });
  return { isHeld: once(held.signal, "abort"), isDone, release: () => release.abort() };
}

async function countBlockedSessions(): Promise<number> {
  const [row] = await getDb().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

async function hasEnded(work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => true), Promise.resolve(false)]);
}
