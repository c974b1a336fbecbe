import http from "node:http";
import { describe, expect, it } from "vitest";
import { createEngine } from "../engine.ts";
import { startServer } from "./server.ts";
import { eventually, startStack, TestApp } from "../testing/stack.ts";
import { Inngest } from "inngest";

describe("the engine's server", () => {
  it("answers the probes and tells its state", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "work", concurrency: 3, triggers: [{ event: "go", if: "event.data.a == 1" }] },
        () => "ran",
      ),
    ]);

    expect((await fetch(`${stack.engineUrl}/health`)).status).toBe(200);
    expect((await fetch(`${stack.engineUrl}/dev`)).status).toBe(200);
    expect((await fetch(`${stack.engineUrl}/nothing`)).status).toBe(404);
    const state: unknown = await (await fetch(`${stack.engineUrl}/api/state`)).json();
    expect(state).toMatchObject({
      app: { isUp: true },
      functions: [
        {
          id: "app-work",
          triggers: ["go if event.data.a == 1"],
          flowControl: { concurrency: "3" },
          queued: 0,
        },
      ],
    });
  });

  it("keeps events that come before the app has registered, and registers again after a restart", async () => {
    const app = new TestApp();
    await app.listen();
    const appUrl = `http://127.0.0.1:${app.port}/api/inngest`;
    const first = await startServer(createEngine({ appUrl, searchIntervalMs: 10 }), 0);
    const client = new Inngest({ id: "app", isDev: true, baseUrl: first.url });
    const executions: unknown[] = [];
    const work = client.createFunction({ id: "work", triggers: [{ event: "go" }] }, ({ event }) => {
      executions.push(event.data.turn);
    });

    await client.send({ name: "go", data: { turn: 1 } });
    app.serveFunctions(client, [work]);
    await eventually(() => executions).toEqual([1]);
    await first.close();
    const engine = createEngine({ appUrl, searchIntervalMs: 10 });
    const second = await startServer(engine, Number(new URL(first.url).port));
    await client.send({ name: "go", data: { turn: 2 } });

    await eventually(() => executions).toEqual([1, 2]);
    expect(engine.runs.list({}, 5)).toHaveLength(1);
    await second.close();
    await app.close();
  });

  it("rejects when its port is taken", async () => {
    const stack = await startStack(() => []);
    const other = createEngine({ appUrl: "http://127.0.0.1:1/api/inngest" });

    await expect(startServer(other, Number(new URL(stack.engineUrl).port))).rejects.toThrow("EADDRINUSE");
  });

  it.each([
    ["another site's page", { origin: "https://evil.example" }],
    ["another page on this machine", { origin: "http://localhost:3000" }],
    ["a page without an origin", { origin: "null" }],
    ["a page that hides its origin", { "sec-fetch-site": "cross-site" }],
    ["a name that was rebound to this machine", { host: "evil.example" }],
  ])("takes no events from %s", async (_who, headers) => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "work", triggers: [{ event: "go" }] }, () => "ran"),
    ]);

    expect(await post(`${stack.engineUrl}/e/key`, headers)).toBe(403);
    expect(stack.engine.runs.list({}, 5)).toEqual([]);
  });

  it("shows nothing to a name that was rebound to this machine", async () => {
    const stack = await startStack(() => []);

    expect(await post(`${stack.engineUrl}/api/state`, { host: "evil.example" }, "GET")).toBe(403);
  });

  it("takes its own page's requests", async () => {
    const stack = await startStack(() => []);

    expect(
      await post(`${stack.engineUrl}/e/key`, { origin: stack.engineUrl, "sec-fetch-site": "same-origin" }),
    ).toBe(200);
  });
});

/** fetch() sets Host and the Sec-Fetch headers itself, so this asks by hand. */
function post(url: string, headers: Record<string, string>, method = "POST"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject);
    request.end(method === "POST" ? '{"name":"go"}' : undefined);
  });
}
