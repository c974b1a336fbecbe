import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { signIn, startTestPeloton, type TestPeloton } from "../testing.ts";

const statsSchema = z.object({
  holds: z.record(
    z.string(),
    z.looseObject({
      performanceGraphs: z.record(z.string(), z.number()),
      rideDetails: z.record(z.string(), z.number()),
    }),
  ),
  served: z.looseObject({
    requests: z.number(),
    refused: z.number(),
    duplicates: z.record(z.string(), z.object({ count: z.number(), first: z.array(z.string()) })),
    duplicateCount: z.number(),
    byCaller: z.record(z.string(), z.number()),
    maxRequestsInAnySecond: z.number(),
    requestsBySecond: z.array(z.number()),
    byEndpoint: z.record(
      z.string(),
      z.object({ requests: z.number(), statuses: z.record(z.string(), z.number()) }),
    ),
  }),
});
const workoutsSchema = z.object({
  workouts: z.array(z.object({ id: z.string(), rideId: z.string().nullable(), status: z.string() }).loose()),
});

let demo: TestPeloton;

beforeAll(async () => {
  demo = await startTestPeloton("demo", { demoWorkouts: 60 });
});

beforeEach(() => demo.control("POST", "/__sim/reset"));
afterAll(() => demo.simulator.close());

function readStats() {
  return demo.getJson("/__sim/stats?rider=demo", statsSchema);
}

describe("the counters", () => {
  it("foretell how every request of a whole sync ends", async () => {
    const { workouts } = await demo.getJson("/__sim/riders/demo/workouts", workoutsSchema);
    const graphs: Record<string, number> = {
      withMetrics: 0,
      withoutMetrics: 0,
      inProgress: 0,
      paymentRequired: 0,
    };
    for (const { id, status } of workouts) {
      const outcome = await outcomeOfGraph(id, status);
      graphs[outcome] = (graphs[outcome] ?? 0) + 1;
    }
    const rides: Record<string, number> = { available: 0, gone: 0, paymentRequired: 0 };
    for (const id of new Set(workouts.map((one) => one.rideId).filter((one) => one !== null))) {
      const { status } = await demo.get(`/api/ride/${id}/details`);
      const outcome = { 200: "available", 404: "gone", 402: "paymentRequired" }[status] ?? String(status);
      rides[outcome] = (rides[outcome] ?? 0) + 1;
    }

    const { holds, served } = await readStats();
    expect(holds.demo?.performanceGraphs).toEqual(graphs);
    expect(holds.demo?.rideDetails).toEqual(rides);
    expect(rides.gone).toBeGreaterThan(0);
    expect(served.duplicateCount).toBe(0);
    expect(served.requests).toBe(
      workouts.length + Object.values(rides).reduce((sum, count) => sum + count, 0),
    );
  });

  it("notice what is asked twice, but not a second try after a failure", async () => {
    const { workouts } = await demo.getJson("/__sim/riders/demo/workouts", workoutsSchema);
    const path = `/api/workout/${workouts[1]?.id}/performance_graph?every_n=1`;
    await demo.control("POST", "/__sim/faults", {
      rules: [{ match: "performanceGraph", kind: "status", times: 1 }],
    });
    await demo.get(path);
    await demo.get(path);
    expect((await readStats()).served.duplicateCount).toBe(0);

    await demo.get(path);
    await demo.get(`/api/user/${demo.riderId}/workouts?page=0&limit=5`);
    await demo.get(`/api/user/${demo.riderId}/workouts?page=1&limit=5`);
    const { served } = await readStats();

    expect(served.duplicates).toEqual({
      performanceGraph: { count: 1, first: [`${workouts[1]?.id} every 1`] },
    });
    expect(served.byEndpoint.performanceGraph).toEqual({ requests: 3, statuses: { 200: 2, 500: 1 } });
  });

  it("count what the limit refused and the most in any second", async () => {
    await demo.control("POST", "/__sim/settings", { requestsPerSecond: 5 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => demo.get("/api/me")));
    const refused = answers.filter((answer) => answer.status === 429);
    const { served } = await readStats();

    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(refused.every((answer) => Number(answer.headers.get("retry-after")) >= 1)).toBe(true);
    expect(served.refused).toBe(refused.length);
    expect(served.maxRequestsInAnySecond).toBeGreaterThanOrEqual(5);
  });

  it("tell callers apart without showing their tokens", async () => {
    const other = await signIn(demo.simulator.url, "demo");
    await demo.control("POST", "/__sim/stats/reset");
    await demo.get("/api/me");
    for (let turn = 0; turn < 2; turn += 1) await demo.get("/api/me", { authorization: `Bearer ${other}` });
    const { byCaller } = (await readStats()).served;

    expect(new Set(Object.values(byCaller))).toEqual(new Set([1, 2]));
    expect(Object.keys(byCaller).every((caller) => /^[0-9a-f]{12}$/.test(caller))).toBe(true);
  });

  it("are kept for each second", async () => {
    for (let turn = 0; turn < 5; turn += 1) await demo.get("/api/me");
    const { requestsBySecond, requests } = (await readStats()).served;

    expect(requestsBySecond.reduce((sum, count) => sum + count, 0)).toBe(requests);
    expect(requests).toBe(5);
  });

  it("start again when told to", async () => {
    await demo.get("/api/me");
    await demo.control("POST", "/__sim/stats/reset");

    expect((await readStats()).served).toMatchObject({ requests: 0, firstAt: null, byEndpoint: {} });
  });
});

async function outcomeOfGraph(id: string, status: string): Promise<string> {
  const answer = await demo.get(`/api/workout/${id}/performance_graph?every_n=60`);
  if (answer.status === 402) return "paymentRequired";
  const graph = z.looseObject({ metrics: z.array(z.unknown()) }).parse(await answer.json());
  if (graph.metrics.length > 0) return "withMetrics";
  return status === "IN_PROGRESS" ? "inProgress" : "withoutMetrics";
}
