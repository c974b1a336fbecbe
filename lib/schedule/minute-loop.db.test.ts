import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createSimulator, type Simulator } from "../../dev/simulator/simulator.ts";
import { recordAlert } from "@/lib/alerts/record-alert.ts";
import { connectPeloton } from "@/lib/connections/connect.ts";
import { makeUser, makeWorkout, usePeloton } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { resumeStalledRuns } from "@/lib/sync/resume-stalled.ts";
import { lookOnce } from "./minute-loop.ts";
import { saveSchedule } from "./save-schedule.ts";

vi.mock(import("@/lib/sync/resume-stalled.ts"), async (original) => {
  const { resumeStalledRuns: real } = await original();
  return { resumeStalledRuns: vi.fn<typeof real>(real) };
});

let simulator: Simulator;

beforeAll(async () => {
  simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 } });
});

afterAll(() => simulator.close());

beforeEach(() => usePeloton(simulator.url));

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

function useMode(mode: string, engineUrl: string): void {
  vi.stubEnv("SYNC_MODE", mode);
  vi.stubEnv("INNGEST_BASE_URL", engineUrl);
  forgetEnv();
}

async function makeDueUser(): Promise<string> {
  const userId = await makeUser();
  await connectPeloton(userId, { mode: "demo", rider: "newcomer" });
  await saveSchedule(userId, { autoSync: "every_6_hours" });
  await getDb().pelotonConnection.update({ where: { userId }, data: { nextAutoSyncAt: new Date(0) } });
  return userId;
}

async function look(signal = new AbortController().signal): Promise<void> {
  const { ended } = await lookOnce(signal);
  await ended;
}

describe("a look each minute", () => {
  it("sweeps limits that nobody uses, where there is no engine to do it", async () => {
    useMode("inline", "http://127.0.0.1:1");
    const key = `sign-in:${randomUUID()}`;
    await getDb().rateLimit.create({ data: { key, theoreticalArrivalAt: new Date(0) } });
    await look();
    expect(await getDb().rateLimit.count({ where: { key } })).toBe(0);
  });

  it.each([
    { mode: "inline", engineUrl: "http://127.0.0.1:1" },
    { mode: "background-with-fallback", engineUrl: "http://127.0.0.1:1" },
  ])("brings a scheduled sync home in this process: $mode, no engine", async ({ mode, engineUrl }) => {
    useMode(mode, engineUrl);
    const userId = await makeDueUser();
    await look();
    const runs = await getDb().syncRun.findMany({ where: { userId } });
    expect(runs).toMatchObject([{ trigger: "schedule", state: "completed", createdCount: 12 }]);
  });

  it("sees to the alerts, whatever becomes of the syncs", async () => {
    useMode("inline", "");
    vi.mocked(resumeStalledRuns).mockRejectedValueOnce(new Error("refused"));
    const dedupeKey = randomUUID();
    await recordAlert(getDb(), { kind: "run_failed", dedupeKey, summary: "A sync failed." });
    await look();
    expect(await getDb().alert.findUnique({ where: { dedupeKey } })).toMatchObject({ nextAttemptAt: null });
  });

  it("computes the numbers that an earlier version stored graphs without", async () => {
    useMode("inline", "");
    const workoutId = await makeWorkout(await makeUser());
    await look();
    const graph = await getDb().performanceGraph.findUnique({ where: { workoutId } });
    expect(graph?.derivedAt).toBeInstanceOf(Date);
  });

  it.each([
    { what: "can't be asked", engineUrl: "" },
    { what: "is well", engineUrl: "simulator" },
  ])("leaves everything to an engine that $what", async ({ engineUrl }) => {
    useMode("background-with-fallback", engineUrl && `${simulator.url}/__sim/health?`);
    const userId = await makeDueUser();
    await look();
    expect(await getDb().syncRun.count({ where: { userId } })).toBe(0);
    await getDb().pelotonConnection.delete({ where: { userId } });
  });

  it("starts nothing when the process is about to end", async () => {
    useMode("inline", "");
    const userId = await makeDueUser();
    await look(AbortSignal.abort());
    expect(await getDb().syncRun.count({ where: { userId } })).toBe(0);
  });
});
