import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createSimulator, type Simulator } from "@/dev/simulator/simulator.ts";
import { getSessionUser } from "@/lib/auth/session.ts";
import { makeUser, usePeloton } from "@/lib/connections/testing/rows.ts";
import { DELETE, GET, POST } from "./route.ts";

vi.mock(import("@/lib/auth/session.ts"), async (original) => ({
  ...(await original()),
  getSessionUser: vi.fn<typeof getSessionUser>(),
}));

const url = "http://localhost:3000/api/peloton/connection";
const context = { params: Promise.resolve({}) };

function makeRequest(method: string, body?: unknown): Request {
  if (body === undefined) return new Request(url, { method });
  return new Request(url, {
    method,
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
}

async function signInAsNewUser(): Promise<void> {
  const id = await makeUser();
  vi.mocked(getSessionUser).mockResolvedValue({ id, email: "ann@example.test", name: null });
}

describe("/api/peloton/connection", { timeout: 30_000 }, () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 } });
    usePeloton(simulator.url);
  });
  afterAll(() => simulator.close());

  it("is nobody's without a session", async () => {
    vi.mocked(getSessionUser).mockResolvedValue(null);
    expect((await GET(makeRequest("GET"), context)).status).toBe(401);
    expect((await POST(makeRequest("POST", { mode: "demo" }), context)).status).toBe(401);
    expect((await DELETE(makeRequest("DELETE"), context)).status).toBe(401);
  });

  it("connects, tells of the connection and disconnects", async () => {
    await signInAsNewUser();
    expect(await (await GET(makeRequest("GET"), context)).json()).toEqual({ connection: null });

    const created = await POST(makeRequest("POST", { mode: "demo", rider: "newcomer" }), context);
    expect(created.status).toBe(201);
    const text = await created.text();
    expect(JSON.parse(text)).toMatchObject({ connection: { upstream: "demo", upstreamWorkoutCount: 12 } });
    expect(text).not.toMatch(/token|cipher/i);
    expect(await (await GET(makeRequest("GET"), context)).text()).toBe(text);

    const removed = await DELETE(makeRequest("DELETE", { deleteHistory: true }), context);
    expect(await removed.json()).toEqual({ connection: null });
    expect(await (await GET(makeRequest("GET"), context)).json()).toEqual({ connection: null });
  });

  it("names the field that is wrong", async () => {
    await signInAsNewUser();
    const body = { mode: "password", email: "newcomer@spinback.test", password: "wrong" };
    const refused = await POST(makeRequest("POST", body), context);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ error: { code: "peloton_refused", field: "password" } });
    expect((await POST(makeRequest("POST", { mode: "magic" }), context)).status).toBe(400);
  });

  it("doesn't let an account be tried too often, whoever tries", async () => {
    const body = { mode: "password", email: "ann@example.test", password: "wrong" };
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      await signInAsNewUser();
      statuses.push((await POST(makeRequest("POST", body), context)).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
  });
});
