import * as fc from "fast-check";
import { expect, it } from "vitest";
import { makeUser } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { claimItems } from "./claim-items.ts";
import type { FetchKind, LaneChunk } from "./commands.ts";
import { chunkSize, lanesPerRun } from "./lanes.ts";

const kinds: FetchKind[] = ["ride_details", "performance_graph"];

async function makeRun(items: { kind: FetchKind; age: number }[], lanes: FetchKind[]): Promise<LaneChunk[]> {
  const userId = await makeUser();
  const leaseExpiresAt = new Date(Date.now() + 60_000);
  const run = await getDb().syncRun.create({
    data: {
      userId,
      upstream: "demo",
      trigger: "manual",
      mode: "full",
      listingCompletedAt: new Date(),
      items: {
        create: items.map(({ kind, age }, index) => ({
          kind,
          targetId: `target ${index}`,
          sortAt: new Date(Date.UTC(2026, 0, 1) - age * 60_000),
        })),
      },
      lanes: { create: lanes.map((kind, slot) => ({ slot, kind, generation: 1, leaseExpiresAt })) },
    },
  });
  return lanes.map((kind, slot) => ({ runId: run.id, userId, kind, slot, generation: 1, priority: 0 }));
}

it("gives each item to one lane at most, the newest first, and the same again to the lane that asks again", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ kind: fc.constantFrom(...kinds), age: fc.nat(50) }), { maxLength: 130 }),
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: lanesPerRun }),
      async (items, lanes) => {
        const chunks = await makeRun(items, lanes);
        const claims = await Promise.all(chunks.map((chunk) => claimItems(chunk)));
        const ids = claims.flatMap((claimed) => claimed.map((item) => item.id));
        expect(new Set(ids).size).toBe(ids.length);

        const again = await Promise.all(chunks.map((chunk) => claimItems(chunk)));
        for (const [index, claimed] of claims.entries()) {
          expect(claimed.length).toBeLessThanOrEqual(chunkSize);
          const kept = new Set(again[index]?.map((item) => item.id));
          expect(claimed.filter((item) => !kept.has(item.id))).toEqual([]);
        }
        await expectNewestClaimed(chunks[0]?.runId ?? "");
        for (const kind of kinds) {
          const wanted = Math.min(
            items.filter((item) => item.kind === kind).length,
            lanes.filter((lane) => lane === kind).length * chunkSize,
          );
          expect(await countClaimed(chunks[0]?.runId ?? "", kind)).toBe(wanted);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

async function countClaimed(runId: string, kind: FetchKind): Promise<number> {
  return getDb().syncItem.count({ where: { runId, kind, laneSlot: { not: null } } });
}

/** No unclaimed item is newer than a claimed one of its kind. */
async function expectNewestClaimed(runId: string): Promise<void> {
  const passedOver = await getDb().$queryRaw`
    SELECT kind FROM sync_item WHERE run_id = ${runId}::uuid GROUP BY kind
    HAVING max(sort_at) FILTER (WHERE lane_slot IS NULL) > min(sort_at) FILTER (WHERE lane_slot IS NOT NULL)`;
  expect(passedOver).toEqual([]);
}
