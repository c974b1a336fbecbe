import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { Prisma } from "@/lib/db/generated/client.ts";
import { resumeRun } from "./control-run.ts";
import { resumeStalledRuns } from "./resume-stalled.ts";

type Item = Omit<Prisma.SyncItemCreateManyRunInput, "kind" | "targetId" | "sortAt">;

const agoSeconds = (seconds: number) => new Date(Date.now() - seconds * 1000);
/** Postponed by its chunk, and due. */
const due: Item = {
  state: "waiting_retry",
  attempts: 1,
  nextAttemptAt: agoSeconds(1),
  startedAt: agoSeconds(6),
};

async function makeRun(items: Item[], run: Partial<Prisma.SyncRunUncheckedCreateInput> = {}) {
  return getDb().syncRun.create({
    data: {
      userId: await makeUser(),
      upstream: "demo",
      trigger: "manual",
      mode: "full",
      listingCompletedAt: new Date(),
      ...run,
      items: {
        create: items.map((item) => ({
          kind: "performance_graph",
          targetId: randomUUID(),
          sortAt: new Date(),
          ...item,
        })),
      },
    },
  });
}

const many = (count: number, item: Item) => Array.from({ length: count }, () => item);

/** The ids of the items that a look sends again. */
async function look(runId: string): Promise<string[]> {
  const commands = await resumeStalledRuns();
  return commands.flatMap((command) =>
    command.type === "retry" && command.runId === runId ? [command.itemId] : [],
  );
}

/** As if so many seconds had passed since everything. */
async function passTime(runId: string, seconds: number): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_item SET next_attempt_at = next_attempt_at - make_interval(secs => ${seconds}::float8),
      started_at = started_at - make_interval(secs => ${seconds}::float8),
      finished_at = finished_at - make_interval(secs => ${seconds}::float8)
    WHERE run_id = ${runId}::uuid`;
}

/** What the slow lane does in a minute: it settles one item and is at the next. */
async function workInLine(runId: string): Promise<void> {
  const [first, second] = await getDb().syncItem.findMany({
    where: { runId, state: "waiting_retry" },
    take: 2,
  });
  const attempt = { attempts: 2, nextAttemptAt: null, startedAt: agoSeconds(20) };
  await getDb().syncItem.update({
    where: { id: first?.id ?? "" },
    data: { ...attempt, state: "done", finishedAt: new Date() },
  });
  await getDb().syncItem.updateMany({ where: { runId, state: "running" }, data: { state: "done" } });
  await getDb().syncItem.update({ where: { id: second?.id ?? "" }, data: { ...attempt, state: "running" } });
}

beforeEach(async () => {
  await getDb().syncRun.deleteMany();
});

describe("retries that are overdue", () => {
  it("aren't sent again while they are in line behind others that the slow lane works on", async () => {
    const { id } = await makeRun(many(50, due));
    for (let minute = 0; minute < 5; minute += 1) {
      await passTime(id, 61);
      await workInLine(id);
      expect(await look(id)).toEqual([]);
    }
  });

  it("are all sent again within two minutes when their events are lost, and again when those are lost too", async () => {
    const { id } = await makeRun([
      ...many(50, due),
      { state: "done", attempts: 3, startedAt: agoSeconds(10), finishedAt: new Date() },
    ]);
    await passTime(id, 61);
    expect(await look(id)).toHaveLength(50);
    expect(await look(id)).toEqual([]);
    await passTime(id, 61);
    expect(await look(id)).toHaveLength(50);
  });

  it("are found one by one within two minutes while the slow lane is busy with a few others", async () => {
    const { id } = await makeRun([due, { state: "running", attempts: 2, startedAt: new Date() }]);
    await getDb().syncItem.updateMany({
      where: { state: "waiting_retry" },
      data: { nextAttemptAt: agoSeconds(75) },
    });
    expect(await look(id)).toHaveLength(1);
  });

  it("aren't taken to be in line because of what a chunk does", async () => {
    const { id } = await makeRun([
      ...many(20, { ...due, nextAttemptAt: agoSeconds(61) }),
      { state: "running", attempts: 1, startedAt: new Date(), laneSlot: 3, laneGeneration: 1 },
      { state: "done", attempts: 1, startedAt: new Date(), finishedAt: new Date() },
    ]);
    expect(await look(id)).toHaveLength(20);
  });

  it("are sent at once when a pause is over, for their events have come to nothing meanwhile", async () => {
    const { id, userId } = await makeRun(
      [
        ...many(20, { ...due, nextAttemptAt: agoSeconds(10) }),
        { state: "done", attempts: 2, startedAt: agoSeconds(15) },
      ],
      { state: "paused" },
    );
    const commands = await resumeRun(userId, id);
    expect(commands.filter((command) => command.type === "retry")).toHaveLength(20);
  });

  it("include an attempt whose worker died, however long the line is", async () => {
    const { id } = await makeRun([
      ...many(50, due),
      { state: "running", attempts: 3, startedAt: new Date() },
      { state: "running", attempts: 2, startedAt: agoSeconds(125) },
    ]);
    const lost = await getDb().syncItem.findFirstOrThrow({ where: { runId: id, attempts: 2 } });
    expect(await look(id)).toEqual([lost.id]);
  });
});
