import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestPeloton, type TestPeloton } from "../testing.ts";
import type { FaultRule } from "./faults.ts";

let newcomer: TestPeloton;
let graphPath: string;

beforeAll(async () => {
  newcomer = await startTestPeloton("newcomer");
  const list: { workouts: Array<{ id: string }> } = await (
    await newcomer.get("/__sim/riders/newcomer/workouts")
  ).json();
  graphPath = `/api/workout/${list.workouts[0]?.id}/performance_graph`;
});

afterEach(() => newcomer.control("DELETE", "/__sim/faults"));
afterAll(() => newcomer.simulator.close());

async function switchOn(...rules: FaultRule[]) {
  expect((await newcomer.control("POST", "/__sim/faults", { rules })).status).toBe(200);
}

async function statusesOf(path: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < times; turn += 1) statuses.push((await newcomer.get(path)).status);
  return statuses;
}

describe("faults", () => {
  it("answer with a status so many times", async () => {
    await switchOn({ match: "performanceGraph", kind: "status", status: 503, times: 2 });

    expect(await statusesOf(graphPath, 3)).toEqual([503, 503, 200]);
  });

  it("meet each path so many times", async () => {
    await switchOn({ match: "^/api/", kind: "status", timesEach: 1 });

    expect(await statusesOf("/api/me", 2)).toEqual([500, 200]);
    expect(await statusesOf(graphPath, 2)).toEqual([500, 200]);
  });

  it("meet a share of the requests, the same ones every time", async () => {
    const rule: FaultRule = { match: "me", kind: "status", rate: 0.4 };
    await switchOn(rule);
    const first = await statusesOf("/api/me", 30);
    await switchOn(rule);
    const second = await statusesOf("/api/me", 30);

    expect(first).toEqual(second);
    expect(new Set(first)).toEqual(new Set([200, 500]));
  });

  it("meet other requests when another seed is given", async () => {
    const rule: FaultRule = { match: "me", kind: "status", rate: 0.4 };
    await switchOn({ ...rule, seed: "one" });
    const first = await statusesOf("/api/me", 30);
    await switchOn({ ...rule, seed: "two" });
    const second = await statusesOf("/api/me", 30);

    expect(first).not.toEqual(second);
  });

  it("come in bursts", async () => {
    await switchOn({ match: "me", kind: "status", forMs: 40, everyMs: 120 });
    const seen: number[] = [];
    const countTurns = () => seen.filter((status, place) => place > 0 && status !== seen[place - 1]).length;

    await vi.waitFor(
      async () => {
        seen.push(...(await statusesOf("/api/me", 1)));
        expect(countTurns()).toBeGreaterThanOrEqual(3);
      },
      { interval: 5 },
    );
    expect(new Set(seen)).toEqual(new Set([200, 500]));
  });

  it("end after one burst that isn't repeated", async () => {
    await switchOn({ match: "me", kind: "status", forMs: 20 });

    await vi.waitFor(async () => expect(await statusesOf("/api/me", 20)).not.toContain(500), { interval: 5 });
  });

  it("pick out ids", async () => {
    const id = graphPath.split("/")[3] ?? "";
    await switchOn({ match: "*", kind: "status", ids: [id] });

    expect(await statusesOf("/api/me", 1)).toEqual([200]);
    expect(await statusesOf(graphPath, 1)).toEqual([500]);
  });

  it("send a page where JSON was due", async () => {
    await switchOn({ match: "me", kind: "html" });
    const answer = await newcomer.get("/api/me");

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(await answer.text()).toContain("<html>");
  });

  it("stop half way", async () => {
    const whole = await (await newcomer.get(graphPath)).text();
    await switchOn({ match: "performanceGraph", kind: "truncated" });
    const half = await (await newcomer.get(graphPath)).text();

    expect(half).toBe(whole.slice(0, half.length));
    expect(half.length).toBe(Math.floor(whole.length / 2));
  });

  it("refuse with a time to wait", async () => {
    await switchOn({ match: "me", kind: "rate_limited", retryAfterSeconds: 7 });
    const answer = await newcomer.get("/api/me");

    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("7");
  });

  it("turn away at the edge in plain text", async () => {
    await switchOn({ match: "me", kind: "cloudflare_1015" });
    const answer = await newcomer.get("/api/me");

    expect(answer.status).toBe(429);
    expect(await answer.text()).toBe("error code: 1015");
  });

  it("pretend that the token is dead", async () => {
    await switchOn({ match: "me", kind: "expired_token" });

    expect(await (await newcomer.get("/api/me")).json()).toMatchObject({ error_code: 3020 });
  });

  it("say nothing and hang up", async () => {
    await switchOn({ match: "me", kind: "hang", delayMs: 20 });

    await expect(newcomer.get("/api/me")).rejects.toThrow("fetch failed");
  });

  it("take their time", async () => {
    await switchOn({ match: "me", kind: "slow", delayMs: 150 });
    const startedAt = performance.now();
    const answer = await newcomer.get("/api/me");

    expect(answer.status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
  });

  it("are listed with how often they were met, and refused when unclear", async () => {
    await switchOn({ match: "me", kind: "status" });
    await newcomer.get("/api/me");

    expect(await (await newcomer.get("/__sim/faults")).json()).toEqual({
      rules: [{ match: "me", kind: "status", met: 1 }],
    });
    expect(
      (await newcomer.control("POST", "/__sim/faults", { rules: [{ match: "me", kind: "earthquake" }] }))
        .status,
    ).toBe(400);
    expect(
      (await newcomer.control("POST", "/__sim/faults", { rules: [{ match: "/api/(", kind: "status" }] }))
        .status,
    ).toBe(400);
  });
});
