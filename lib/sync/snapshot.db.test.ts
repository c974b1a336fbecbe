import { describe, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { Prisma } from "@/lib/db/generated/client.ts";
import { readSyncSnapshot } from "./snapshot.ts";

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

/** A run of an hour, 10 items a second until 15 s ago and again in the last 10 s, that stood in between. */
async function readPace(change: Partial<Prisma.SyncRunUncheckedCreateInput>) {
  const userId = await makeUser();
  const run = await getDb().syncRun.create({
    data: {
      userId,
      upstream: "demo",
      trigger: "manual",
      mode: "incremental",
      startedAt: secondsAgo(3600),
      listingCompletedAt: secondsAgo(3500),
      ...change,
    },
  });
  const finished = [
    ...Array.from({ length: 450 }, (_, index) => secondsAgo(15 + index / 10)),
    ...Array.from({ length: 100 }, (_, index) => secondsAgo(index / 10)),
  ];
  await getDb().syncItem.createMany({
    data: [
      ...finished.map((finishedAt, index) =>
        makeItem(run.id, `done ${index}`, { state: "done", finishedAt }),
      ),
      ...Array.from({ length: 1000 }, (_, index) => makeItem(run.id, `queued ${index}`, {})),
    ],
  });
  return readSyncSnapshot(userId, run.id);
}

function makeItem(runId: string, targetId: string, change: Partial<Prisma.SyncItemCreateManyInput>) {
  return { runId, kind: "performance_graph" as const, targetId, sortAt: new Date(), ...change };
}

describe("the pace of a run", () => {
  it.each([
    ["after a pause", { resumedAt: secondsAgo(12) }],
    ["after cooling down", { throttledUntil: secondsAgo(12), throttledSeconds: 5 }],
  ])("is counted from where the work went on %s", async (_, change) => {
    const snapshot = await readPace(change);
    expect(snapshot?.ratePerMinute).toBeGreaterThan(400);
    expect(snapshot?.ratePerMinute).toBeLessThan(600);
    expect(snapshot?.etaSeconds).toBeGreaterThan(90);
    expect(snapshot?.etaSeconds).toBeLessThan(160);
  });
});
