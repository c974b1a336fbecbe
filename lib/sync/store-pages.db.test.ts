import { expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { heedItems, ignoreItems } from "./ignore-items.ts";
import { readListingRun } from "./listing-run.ts";
import { readSyncSnapshot } from "./snapshot.ts";
import { storePages } from "./store-pages.ts";

/** Lists one workout and one entry that can't be read. */
async function listOnce(userId: string): Promise<string> {
  await getDb().syncRun.updateMany({ where: { userId }, data: { state: "completed_with_problems" } });
  const { id } = await getDb().syncRun.create({
    data: { userId, upstream: "demo", trigger: "manual", mode: "full" },
  });
  const run = await readListingRun(id);
  if (!run) throw new Error("the run isn't being listed");
  await storePages(run, [
    {
      page: 0,
      total: 2,
      pageCount: 1,
      hasNext: false,
      workouts: [makeWorkout({ pelotonWorkoutId: userId })],
      rejected: [{ id: "unreadable", index: 1, message: "no time" }],
    },
  ]);
  return id;
}

it("counts an unreadable entry that the rider ignores as skipped, in later listings too", async () => {
  const userId = await makeUser();
  const firstId = await listOnce(userId);
  const item = await getDb().syncItem.findFirstOrThrow({ where: { runId: firstId, kind: "workout" } });
  const readSummaries = async (runId: string) => (await readSyncSnapshot(userId, runId))?.phases.summaries;
  expect(await readSummaries(firstId)).toMatchObject({ done: 1, failed: 1, skipped: 0, total: 2 });

  await ignoreItems(userId, firstId, { itemIds: [item.id], note: null });
  expect(await readSummaries(firstId)).toMatchObject({ done: 1, failed: 0, skipped: 1, total: 2 });
  expect(await readSummaries(await listOnce(userId))).toMatchObject({ failed: 0, skipped: 1, total: 2 });

  await heedItems(userId, firstId, [item.id]);
  expect(await readSummaries(await listOnce(userId))).toMatchObject({ failed: 1, skipped: 0, total: 2 });
});
