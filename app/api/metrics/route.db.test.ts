import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeConnection, makeRun, makeUser } from "@/lib/connections/testing/rows.ts";
import { disconnectDb, getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { pauseRequests } from "@/lib/limiter/pause-requests.ts";
import { countSettledItem, observeUpstreamRequest } from "@/lib/monitoring/process-metrics.ts";
import { GET } from "./route.ts";

const token = "a token for scrapers";

function setEnv(name: string, value: string): void {
  vi.stubEnv(name, value);
  forgetEnv();
}

function scrape(authorization?: string): Promise<Response> {
  const headers = new Headers(authorization === undefined ? {} : { authorization });
  return GET(new Request("http://app.test/api/metrics", { headers }), { params: Promise.resolve({}) });
}

async function readMetrics(): Promise<string[]> {
  const response = await scrape(`Bearer ${token}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  return (await response.text()).split("\n");
}

describe("GET /api/metrics", () => {
  beforeAll(() => setEnv("METRICS_TOKEN", token));
  afterAll(() => {
    vi.unstubAllEnvs();
    forgetEnv();
  });

  it("isn't there without a token in the environment", async () => {
    setEnv("METRICS_TOKEN", "");
    expect((await scrape(`Bearer ${token}`)).status).toBe(404);
    setEnv("METRICS_TOKEN", token);
  });

  it.each([undefined, "", "Bearer", `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`, token])(
    "refuses the header %j",
    async (header) => {
      expect((await scrape(header)).status).toBe(401);
    },
  );

  it("counts the work of everybody", async () => {
    const userId = await makeUser();
    await makeConnection(userId);
    const running = await makeRun(userId, ["queued", "queued", "waiting_retry", "done"]);
    const parked = await makeRun(await makeUser(), ["queued"]);
    const ended = await makeRun(await makeUser(), ["done"]);
    const { syncRun, syncItem, alert } = getDb();
    await syncRun.update({ where: { id: parked.id }, data: { state: "paused" } });
    await syncRun.update({ where: { id: ended.id }, data: { state: "failed", finishedAt: new Date() } });
    for (const [runId, waitedMs] of [
      [running.id, 600_000],
      [parked.id, 86_400_000],
    ] as const) {
      await syncItem.updateMany({ where: { runId }, data: { queuedAt: new Date(Date.now() - waitedMs) } });
    }
    await alert.create({ data: { dedupeKey: "one", kind: "run_failed", summary: "It failed." } });
    await pauseRequests("upstream:demo", {
      until: new Date(Date.now() + 60_000),
      reason: "http_429",
      ratePerSecond: 40,
    });

    const lines = await readMetrics();

    expect(lines).toEqual(
      expect.arrayContaining([
        'spinback_sync_items{kind="performance_graph",state="queued"} 3',
        'spinback_sync_items{kind="performance_graph",state="waiting_retry"} 1',
        'spinback_sync_items{kind="ride_details",state="failed"} 0',
        'spinback_sync_runs{state="running"} 1',
        'spinback_sync_runs{state="paused"} 1',
        'spinback_sync_runs{state="needs_sign_in"} 0',
        'spinback_sync_runs_ended_last_hour{outcome="failed"} 1',
        'spinback_connections{status="active"} 1',
        'spinback_alerts{state="pending"} 1',
        'spinback_upstream_rate_per_second{upstream="peloton"} 10',
        'spinback_upstream_rate_per_second{upstream="demo"} 20',
        'spinback_upstream_pause_seconds{upstream="peloton"} 0',
        "spinback_database_up 1",
      ]),
    );
    const oldestSeconds = readValue(lines, 'sync_oldest_queued_seconds{kind="performance_graph"}');
    expect(oldestSeconds).toBeGreaterThan(590);
    expect(oldestSeconds).toBeLessThan(700);
    expect(readValue(lines, 'upstream_pause_seconds{upstream="demo"}')).toBeGreaterThan(50);
  });

  it("counts what this process does, whichever copy of the module is told", async () => {
    const name = 'items_settled_total{kind="ride_details",outcome="done"}';
    const before = readValue(await readMetrics(), name) || 0;
    countSettledItem({ kind: "ride_details", outcome: "done" });
    observeUpstreamRequest({ endpoint: "GET /api/ride/details", outcome: "ok", durationSeconds: 0.07 });
    vi.resetModules();
    const copy = await import("@/lib/monitoring/process-metrics.ts");
    copy.countSettledItem({ kind: "ride_details", outcome: "done" });

    const lines = await readMetrics();

    expect(readValue(lines, name)).toBe(before + 2);
    const labels = 'endpoint="GET /api/ride/details",outcome="ok"';
    expect(lines).toContain(`spinback_upstream_request_duration_seconds_bucket{le="0.1",${labels}} 1`);
    expect(lines).toContain(`spinback_upstream_request_duration_seconds_bucket{le="0.05",${labels}} 0`);
    expect(readValue(lines, "process_resident_memory_bytes")).toBeGreaterThan(0);
  });

  it("still tells what the process knows when the database is down", async () => {
    const url = process.env["DATABASE_URL"] ?? "";
    await disconnectDb();
    setEnv("DATABASE_URL", "postgresql://127.0.0.1:1/nowhere");
    const lines = await readMetrics();
    expect(lines).toContain("spinback_database_up 0");
    expect(readValue(lines, "process_resident_memory_bytes")).toBeGreaterThan(0);
    await disconnectDb();
    setEnv("DATABASE_URL", url);
  });
});

function readValue(lines: string[], name: string): number {
  const line = lines.find((one) => one.startsWith(`spinback_${name} `));
  return line === undefined ? Number.NaN : Number(line.split(" ").at(-1));
}
