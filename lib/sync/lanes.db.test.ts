import { expect, it } from "vitest";
import { makeUserWithConnection } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { claimItems } from "./claim-items.ts";
import type { LaneChunk, SyncCommand } from "./commands.ts";
import { handOverLane } from "./hand-over-lane.ts";
import { requestLanes } from "./lanes.ts";
import { processClaimedItem } from "./process-item.ts";
import { findOrStartRun } from "./start-run.ts";

/** A run with enough to do for all the lanes that it may have. */
async function startRun(): Promise<{ runId: string; chunks: LaneChunk[] }> {
  const { runId } = await findOrStartRun(await makeUserWithConnection("peloton"), {
    mode: "full",
    trigger: "manual",
  });
  await getDb().syncItem.createMany({
    data: Array.from({ length: 500 }, (_, index) => ({
      runId,
      kind: "performance_graph" as const,
      targetId: `graph ${index}`,
      sortAt: new Date(),
    })),
  });
  return { runId, chunks: readChunks(await requestLanes(runId)) };
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
