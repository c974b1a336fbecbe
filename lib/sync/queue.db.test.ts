import { expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { SyncItemState, SyncRunState } from "@/lib/db/generated/enums.ts";
import { listActiveRuns } from "@/lib/operators/active-runs.ts";
import { readQueue } from "./queue.ts";

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

async function makeRun(
  userId: string,
  state: SyncRunState,
  items: { state: SyncItemState; queuedAt?: Date; finishedAt?: Date; nextAttemptAt?: Date }[],
): Promise<string> {
  const run = await getDb().syncRun.create({
    data: {
      userId,
      upstream: "demo",
      trigger: "manual",
      mode: "incremental",
      state,
      lastActivityAt: secondsAgo(200),
      finishedAt: state === "cancelled" ? new Date() : null,
      items: {
        create: items.map((item, index) => ({
          kind: "performance_graph",
          targetId: `item ${index}`,
          sortAt: new Date(),
          ...item,
        })),
      },
    },
  });
  return run.id;
}

async function readGraphs(userId: string) {
  const { kinds } = await readQueue(userId);
  return kinds.find(({ kind }) => kind === "performance_graph");
}

it("doesn't call what was cancelled finished", async () => {
  const userId = await makeUser();
  await makeRun(userId, "cancelled", [
    { state: "cancelled", finishedAt: new Date() },
    { state: "done", finishedAt: new Date() },
  ]);
  expect(await readGraphs(userId)).toMatchObject({ finishedLastHour: 1 });
});

it("counts nobody's wait while the run is paused", async () => {
  const userId = await makeUser();
  await makeRun(userId, "paused", [{ state: "queued", queuedAt: secondsAgo(604_800) }]);
  expect(await readGraphs(userId)).toMatchObject({ queued: 1, oldestWaitSeconds: null });
  await getDb().syncRun.updateMany({ where: { userId }, data: { state: "running" } });
  expect((await readGraphs(userId))?.oldestWaitSeconds).toBeGreaterThan(604_000);
});

async function isQuiet(nextAttemptAt: Date) {
  const runId = await makeRun(await makeUser(), "running", [{ state: "waiting_retry", nextAttemptAt }]);
  return (await listActiveRuns()).runs.find((run) => run.runId === runId)?.isQuiet;
}

it("calls a run quiet only when its next retry is overdue", async () => {
  expect(await isQuiet(secondsAgo(-40))).toBe(false);
  expect(await isQuiet(secondsAgo(30))).toBe(false);
  expect(await isQuiet(secondsAgo(100))).toBe(true);
});
