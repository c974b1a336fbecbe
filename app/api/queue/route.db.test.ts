import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as testAlert } from "@/app/api/alerts/test/route.ts";
import { getSessionUser } from "@/lib/auth/session.ts";
import { makeRun, makeUser } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { pauseRequests } from "@/lib/limiter/pause-requests.ts";
import type { OperatorReport } from "@/lib/operators/read-operator-report.ts";
import { lanesPerRun } from "@/lib/sync/lanes.ts";
import { GET } from "./route.ts";

vi.mock(import("@/lib/auth/session.ts"), async (original) => ({
  ...(await original()),
  getSessionUser: vi.fn<typeof getSessionUser>(),
}));

const context = { params: Promise.resolve({}) };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

beforeEach(async () => {
  vi.stubEnv("OPERATOR_EMAILS", "OPS@example.test");
  vi.stubEnv("INNGEST_BASE_URL", "");
  forgetEnv();
  const { user, alert, rateLimit } = getDb();
  await user.deleteMany();
  await alert.deleteMany();
  await rateLimit.deleteMany();
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

async function signIn(email: string): Promise<string> {
  const user = await getDb().user.upsert({ where: { email }, create: { email }, update: {} });
  vi.mocked(getSessionUser).mockResolvedValue({ id: user.id, email, name: null });
  return user.id;
}

function ask(query = ""): Promise<Response> {
  return GET(new Request(`http://app.test/api/queue${query}`), context);
}

function sendTestAlert(headers: HeadersInit = {}): Promise<Response> {
  return testAlert(new Request("http://app.test/api/alerts/test", { method: "POST", headers }), context);
}

async function readReport(): Promise<OperatorReport> {
  await signIn("ops@example.test");
  const response = await ask("?scope=all");
  expect(response.status).toBe(200);
  const report: OperatorReport = await response.json();
  return report;
}

const counts = { queued: 0, running: 0, waitingRetry: 0, finishedLastHour: 0, oldestWaitSeconds: null };

describe("GET /api/queue", () => {
  it("tells a person of their own work", async () => {
    await makeRun(await makeUser(), ["queued", "running"]);
    const userId = await signIn("rider@example.test");
    await makeRun(userId, ["queued", "waiting_retry", "done"]);
    await getDb().syncItem.updateMany({ where: { state: "done" }, data: { finishedAt: new Date() } });
    await getDb().syncItem.updateMany({ where: { state: "queued" }, data: { queuedAt: minutesAgo(2) } });

    const response = await ask();

    expect(await response.json()).toEqual({
      kinds: [
        { kind: "ride_details", ...counts },
        {
          kind: "performance_graph",
          ...counts,
          queued: 1,
          waitingRetry: 1,
          finishedLastHour: 1,
          oldestWaitSeconds: expect.closeTo(120, -1),
        },
      ],
      upstreams: {
        peloton: { ratePerSecond: 10, pausedUntil: null, reason: null },
        demo: { ratePerSecond: 40, pausedUntil: null, reason: null },
      },
    });
  });

  it("doesn't know a scope that there isn't", async () => {
    await signIn("ops@example.test");
    expect((await ask("?scope=theirs")).status).toBe(400);
  });
});

describe("GET /api/queue?scope=all", () => {
  it("isn't there for people who aren't operators", async () => {
    await signIn("rider@example.test");
    const response = await ask("?scope=all");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: "not_found" } });
  });

  it("is calm when nothing is going on", async () => {
    expect(await readReport()).toMatchObject({
      health: { database: { reachable: true }, engine: { reachable: null } },
      activeRuns: 0,
      runs: [],
      lanes: { inUse: 0, perRun: lanesPerRun },
      waitingRetries: [],
      failures: [],
      alerts: { channels: { webhook: false, email: false }, pending: 0, givenUp: 0, newest: [] },
    });
  });

  it("shows everybody's runs with what they have in hand", async () => {
    const first = await makeRun(await makeUser(), ["queued", "queued", "running", "done"]);
    const second = await makeRun(await makeUser(), ["waiting_retry"]);
    await getDb().syncRun.update({ where: { id: second.id }, data: { state: "needs_sign_in" } });
    await getDb().syncLane.createMany({
      data: [
        { runId: first.id, slot: 0, kind: "performance_graph", leaseExpiresAt: minutesAgo(-1) },
        { runId: first.id, slot: 1, kind: "performance_graph", leaseExpiresAt: minutesAgo(1) },
      ],
    });

    const report = await readReport();

    expect(report).toMatchObject({
      activeRuns: 2,
      lanes: { inUse: 1 },
      kinds: [{ queued: 0 }, { queued: 2, running: 1, waitingRetry: 1 }],
      runs: [
        {
          runId: first.id,
          email: expect.stringContaining("@example.test"),
          state: "running",
          upstream: "peloton",
          isStalled: false,
          isListingComplete: false,
          queued: 2,
          running: 1,
          waitingRetry: 0,
          done: 1,
          failed: 0,
          total: 4,
          lanesInUse: 1,
        },
        { runId: second.id, state: "needs_sign_in", isStalled: false, waitingRetry: 1, total: 1 },
      ],
    });
  });

  it("tells a run that has stalled from one that is quiet for a reason", async () => {
    const stalled = await makeRun(await makeUser(), ["queued"]);
    const busy = await makeRun(await makeUser(), ["done"]);
    const resting = await makeRun(await makeUser(), ["queued"]);
    const paused = await makeRun(await makeUser(), ["queued"]);
    const { syncRun, syncItem } = getDb();
    await syncRun.updateMany({ data: { lastActivityAt: minutesAgo(5) } });
    await syncItem.updateMany({ where: { runId: busy.id }, data: { finishedAt: new Date() } });
    await syncRun.update({ where: { id: resting.id }, data: { upstream: "demo" } });
    await syncRun.update({ where: { id: paused.id }, data: { state: "paused" } });
    const pause = { until: minutesAgo(-5), reason: "http_429", ratePerSecond: 40 };
    await pauseRequests("upstream:demo", pause);

    const { runs, upstreams } = await readReport();

    expect(new Map(runs.map((run) => [run.runId, run.isStalled]))).toEqual(
      new Map([
        [stalled.id, true],
        [busy.id, false],
        [resting.id, false],
        [paused.id, false],
      ]),
    );
    expect(upstreams.demo).toMatchObject({ ratePerSecond: 20, reason: "http_429" });
  });

  it("lists the next retries and groups what failed within a day", async () => {
    const one = await makeRun(await makeUser(), ["waiting_retry", "done", "done"]);
    const other = await makeRun(await makeUser(), ["done", "done"]);
    const old = await makeRun(await makeUser(), ["done"]);
    const { syncRun, syncItem } = getDb();
    await syncItem.updateMany({
      where: { state: "waiting_retry" },
      data: { nextAttemptAt: minutesAgo(-1), attempts: 2, reason: "peloton_error", httpStatus: 502 },
    });
    await syncItem.updateMany({
      where: { state: "done" },
      data: { state: "failed", reason: "class_gone", finishedAt: minutesAgo(10), kind: "ride_details" },
    });
    await syncRun.update({
      where: { id: other.id },
      data: { state: "completed_with_problems", finishedAt: minutesAgo(9) },
    });
    await syncItem.updateMany({ where: { runId: old.id }, data: { finishedAt: minutesAgo(25 * 60) } });

    const report = await readReport();

    expect(report.waitingRetries).toMatchObject([
      {
        runId: one.id,
        kind: "performance_graph",
        attempts: 2,
        httpStatus: 502,
        reasonText: "Peloton answered with an error, also after several tries.",
      },
    ]);
    expect(report.failures).toMatchObject([
      { kind: "ride_details", reason: "class_gone", count: 4, userCount: 2 },
    ]);
  });

  it("shows a test alert that an operator sends, and that nobody else can send", async () => {
    await signIn("rider@example.test");
    expect((await sendTestAlert()).status).toBe(404);
    await signIn("ops@example.test");
    expect((await sendTestAlert({ origin: "https://elsewhere.test" })).status).toBe(403);
    expect(await getDb().alert.count()).toBe(0);

    expect((await sendTestAlert()).status).toBe(201);

    expect((await readReport()).alerts).toMatchObject({
      pending: 1,
      givenUp: 0,
      newest: [{ kind: "task_failed", summary: expect.stringMatching(/^Test alert/), attempts: 0 }],
    });
  });
});
