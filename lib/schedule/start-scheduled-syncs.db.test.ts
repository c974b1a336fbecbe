import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeConnection, makeUser } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import type { SyncRunState } from "@/lib/db/generated/enums.ts";
import { claimDueSchedules } from "./claim-due-schedules.ts";
import { findCooldownEnd } from "./cooldown.ts";
import { saveSchedule } from "./save-schedule.ts";
import { startScheduledSyncs } from "./start-scheduled-syncs.ts";

vi.mock(import("./claim-due-schedules.ts"), async (original) => {
  const real = await original();
  return { ...real, claimDueSchedules: vi.fn<typeof claimDueSchedules>(real.claimDueSchedules) };
});
vi.mock(import("./cooldown.ts"), async (original) => {
  const real = await original();
  return { ...real, findCooldownEnd: vi.fn<typeof findCooldownEnd>(real.findCooldownEnd) };
});

const dayMs = 86_400_000;

beforeEach(async () => {
  await getDb().pelotonConnection.updateMany({ data: { nextAutoSyncAt: null } });
});

async function makeDueUser(dueAt = new Date(Date.now() - 60_000)): Promise<string> {
  const userId = await makeUser();
  await makeConnection(userId);
  await saveSchedule(userId, { autoSync: "daily", minuteOfDay: 240 });
  await getDb().pelotonConnection.update({ where: { userId }, data: { nextAutoSyncAt: dueAt } });
  return userId;
}

async function makeEndedRun(userId: string, state: SyncRunState, agoMinutes: number): Promise<void> {
  await getDb().syncRun.create({
    data: {
      userId,
      upstream: "peloton",
      trigger: "manual",
      mode: "incremental",
      state,
      finishedAt: new Date(Date.now() - agoMinutes * 60_000),
    },
  });
}

const listRuns = (userId: string) =>
  getDb().syncRun.findMany({ where: { userId }, select: { trigger: true, mode: true, state: true } });

const readNext = async (userId: string) =>
  (await getDb().pelotonConnection.findUniqueOrThrow({ where: { userId } })).nextAutoSyncAt;

describe("claimDueSchedules", () => {
  it("gives each due user to one of many callers", async () => {
    const due = await Promise.all(Array.from({ length: 12 }, () => makeDueUser()));
    await makeDueUser(new Date(Date.now() + 60_000));
    const claims = await Promise.all(Array.from({ length: 6 }, () => claimDueSchedules(5)));
    const rest = await claimDueSchedules(100);
    expect([...claims.flat(), ...rest].toSorted()).toEqual(due.toSorted());
    expect(await claimDueSchedules(100)).toEqual([]);
  });

  it("has one sync due after days of being off", async () => {
    const userId = await makeDueUser(new Date(Date.now() - 9 * dayMs));
    expect(await claimDueSchedules(10)).toEqual([userId]);
    expect(await claimDueSchedules(10)).toEqual([]);
    const next = (await readNext(userId))?.getTime() ?? 0;
    expect(next).toBeGreaterThan(Date.now());
    expect(next).toBeLessThanOrEqual(Date.now() + dayMs);
  });

  it("is due once on each of thirty days", async () => {
    const userId = await makeDueUser();
    await claimDueSchedules(10, new Date(Date.UTC(2027, 2, 1)));
    let claims = 0;
    for (let hour = 6; hour < 30 * 24; hour += 6) {
      claims += (await claimDueSchedules(10, new Date(Date.UTC(2027, 2, 1, hour)))).length;
    }
    expect(claims).toBe(30);
    expect((await readNext(userId))?.getTime()).toBeGreaterThan(Date.UTC(2027, 2, 30));
  });

  it("passes over who must sign in first, without stopping their clock", async () => {
    const userId = await makeDueUser();
    await getDb().pelotonConnection.update({ where: { userId }, data: { status: "needs_sign_in" } });
    expect(await claimDueSchedules(10)).toEqual([]);
    expect((await readNext(userId))?.getTime()).toBeGreaterThan(Date.now());
  });
});

describe("startScheduledSyncs", () => {
  it("starts a run for everybody who is due, more than a batch", async () => {
    const due = await Promise.all(Array.from({ length: 23 }, () => makeDueUser()));
    const commands = await startScheduledSyncs();
    const started = commands.flatMap((command) => (command.type === "list" ? [command.userId] : []));
    expect(started.toSorted()).toEqual(due.toSorted());
    expect(await listRuns(due[0] ?? "")).toEqual([{ trigger: "schedule", mode: "full", state: "running" }]);
    expect(await startScheduledSyncs()).toEqual([]);
  });

  it.each([
    { daysAgo: 6, mode: "incremental" },
    { daysAgo: 8, mode: "full" },
  ])("lists $mode when everything was listed $daysAgo days ago", async ({ daysAgo, mode }) => {
    const userId = await makeDueUser();
    const fullyListedAt = new Date(Date.now() - daysAgo * dayMs);
    await getDb().pelotonConnection.update({ where: { userId }, data: { fullyListedAt } });
    await startScheduledSyncs();
    expect(await listRuns(userId)).toMatchObject([{ mode }]);
  });

  it.each([
    { state: "completed", agoMinutes: 20, starts: false },
    { state: "completed_with_problems", agoMinutes: 20, starts: false },
    { state: "completed", agoMinutes: 70, starts: true },
    { state: "failed", agoMinutes: 20, starts: true },
    { state: "cancelled", agoMinutes: 20, starts: true },
  ] as const)(
    "after a run that ended $state $agoMinutes minutes ago: $starts",
    async ({ state, agoMinutes, starts }) => {
      const userId = await makeDueUser();
      await makeEndedRun(userId, state, agoMinutes);
      expect(await startScheduledSyncs()).toHaveLength(starts ? 1 : 0);
      expect(await listRuns(userId)).toHaveLength(starts ? 2 : 1);
    },
  );

  it("leaves an active run alone", async () => {
    const userId = await makeDueUser();
    const data = {
      userId,
      upstream: "peloton",
      trigger: "manual",
      mode: "incremental",
      state: "paused",
    } as const;
    await getDb().syncRun.create({ data });
    expect(await startScheduledSyncs()).toEqual([]);
    expect(await listRuns(userId)).toHaveLength(1);
  });

  it("lets the next minute try again what a passing failure was in the way of, whoever was first in line", async () => {
    const first = await makeDueUser(new Date(Date.now() - 120_000));
    const second = await makeDueUser();
    const lost = new Error("Connection terminated unexpectedly");
    vi.mocked(claimDueSchedules).mockRejectedValueOnce(lost);
    expect(await startScheduledSyncs()).toEqual([]);
    vi.mocked(findCooldownEnd).mockRejectedValueOnce(lost);
    expect(await startScheduledSyncs()).toEqual([]);
    const commands = await startScheduledSyncs();
    expect(commands).toMatchObject([
      { type: "list", userId: first },
      { type: "list", userId: second },
    ]);
  });

  it("moves on only whom it could not start, though another one is first in line by then", async () => {
    const broken = await makeDueUser(new Date(Date.now() - 120_000));
    const well = await makeDueUser(new Date(Date.now() + 3_600_000));
    vi.mocked(findCooldownEnd).mockImplementationOnce(async () => {
      const longAgo = new Date(Date.now() - 600_000);
      await getDb().pelotonConnection.update({ where: { userId: well }, data: { nextAutoSyncAt: longAgo } });
      throw new Error("refused");
    });
    expect(await startScheduledSyncs()).toMatchObject([{ type: "list", userId: well }]);
    expect(await listRuns(broken)).toEqual([]);
    expect((await readNext(broken))?.getTime()).toBeGreaterThan(Date.now());
  });

  it("starts the others when one can't be started", async () => {
    const broken = await makeDueUser(new Date(Date.now() - 120_000));
    const well = await makeDueUser();
    await getDb().$executeRawUnsafe(`
      CREATE FUNCTION refuse_run() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`);
    await getDb().$executeRawUnsafe(`
      CREATE TRIGGER refuse_run BEFORE INSERT ON sync_run FOR EACH ROW
      WHEN (NEW.user_id = '${broken}') EXECUTE FUNCTION refuse_run()`);
    const commands = await startScheduledSyncs();
    await getDb().$executeRaw`DROP FUNCTION refuse_run CASCADE`;
    expect(commands).toMatchObject([{ type: "list", userId: well }]);
    expect(await listRuns(broken)).toEqual([]);
  });
});
