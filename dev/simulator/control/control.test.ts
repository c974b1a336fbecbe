import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startTestPeloton, type TestPeloton } from "../testing.ts";

const summarySchema = z.looseObject({ id: z.string(), status: z.string() });
const listSchema = z.object({
  data: z.array(
    z.looseObject({
      id: z.string(),
      status: z.string(),
      total_work: z.number(),
      title: z.string().nullable(),
    }),
  ),
  total: z.number(),
});

let newcomer: TestPeloton;

beforeAll(async () => {
  newcomer = await startTestPeloton("newcomer");
});

beforeEach(() => newcomer.control("POST", "/__sim/reset"));
afterAll(() => newcomer.simulator.close());

function readList(query = "") {
  return newcomer.getJson(`/api/user/${newcomer.riderId}/workouts?${query}`, listSchema.loose());
}

async function addWorkout(wanted: object) {
  const answer = await newcomer.control("POST", "/__sim/riders/newcomer/workouts", wanted);
  expect(answer.status).toBe(201);
  return summarySchema.parse(await answer.json());
}

describe("changing a history", () => {
  it("puts new workouts first and shifts the pages", async () => {
    const before = await readList("limit=5&page=1");
    const added = await addWorkout({});
    const after = await readList("limit=5&page=1");

    expect((await readList()).data[0]?.id).toBe(added.id);
    expect(after.total).toBe(13);
    expect(after.data[1]?.id).toBe(before.data[0]?.id);
    expect((await newcomer.get(`/api/workout/${added.id}/performance_graph`)).status).toBe(200);
  });

  it("finishes a workout that was going on", async () => {
    const { id } = await addWorkout({ status: "IN_PROGRESS" });
    const path = `/__sim/riders/newcomer/workouts/${id}`;
    const graph = z.looseObject({ metrics: z.array(z.unknown()) });
    expect((await readList()).data[0]).toMatchObject({ id, status: "IN_PROGRESS", total_work: 0 });

    await newcomer.control("PATCH", path, { status: "COMPLETE" });
    const [finished] = (await readList()).data;
    expect(finished).toMatchObject({ id, status: "COMPLETE" });
    expect(finished?.total_work).toBeGreaterThan(1000);
    expect(
      (await newcomer.getJson(`/api/workout/${id}/performance_graph`, graph)).metrics.length,
    ).toBeGreaterThan(3);
  });

  it("renames, reweighs and removes", async () => {
    const { id } = await addWorkout({ freestyle: true });
    const path = `/__sim/riders/newcomer/workouts/${id}`;
    await newcomer.control("PATCH", path, { title: "Lunch ride", totalWorkJoules: 123_456.7 });
    expect((await readList()).data[0]).toMatchObject({ title: "Lunch ride", total_work: 123_456.7 });

    expect((await newcomer.control("DELETE", path)).status).toBe(204);
    expect((await newcomer.control("DELETE", path)).status).toBe(404);
    expect((await newcomer.get(`/api/workout/${id}`)).status).toBe(404);
  });

  it("comes back whole after a reset", async () => {
    const before = await readList("limit=100");
    await addWorkout({});
    await newcomer.control("DELETE", `/__sim/riders/newcomer/workouts/${before.data[3]?.id}`);
    await newcomer.control("POST", "/__sim/reset");

    expect(await readList("limit=100")).toEqual(before);
  });
});

describe("tokens", () => {
  it("live as long as the settings say", async () => {
    await newcomer.control("POST", "/__sim/settings", { tokenLifetimeSeconds: 60 });
    const answer = await fetch(`${newcomer.simulator.url}/oauth/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "password",
        client_id: "mgsmWCD0A8Qn6uz6mmqI6qeBNHH9IPwS",
        username: "empty@spinback.test",
        password: "spinback-demo",
      }),
    });

    expect(await answer.json()).toMatchObject({ expires_in: 60 });
  });
});

describe("the page", () => {
  it("names the riders, the password and the faults, escaped", async () => {
    const match = "^/api/<b>bold</b>";
    await newcomer.control("POST", "/__sim/faults", { rules: [{ match, kind: "status" }] });
    const page = await (await fetch(newcomer.simulator.url)).text();

    expect(page).toContain("demo@spinback.test");
    expect(page).toContain("spinback-demo");
    expect(page).toContain("&lt;b&gt;bold&lt;/b&gt;");
    expect(page).not.toContain("<b>bold</b>");
  });

  it("draws pictures for what has none", async () => {
    const answer = await fetch(`${newcomer.simulator.url}/__sim/images/rider/${newcomer.riderId}.svg`);

    expect(answer.headers.get("content-type")).toContain("image/svg+xml");
    expect(await answer.text()).toMatch(/^<svg /);
  });
});

describe("switches", () => {
  it.each([
    ["from another site's page", { origin: "https://example.com" }, 403],
    ["from a page of this machine", { origin: "http://localhost:3000" }, 200],
  ])("called %s", async (_case, headers, status) => {
    const answer = await fetch(`${newcomer.simulator.url}/__sim/stats/reset`, { method: "POST", headers });

    expect(answer.status).toBe(status);
  });

  it("refuse settings that make no sense", async () => {
    expect((await newcomer.control("POST", "/__sim/settings", { latencyMs: -5 })).status).toBe(400);
    expect((await newcomer.control("POST", "/__sim/riders/nobody/workouts", {})).status).toBe(404);
  });
});
