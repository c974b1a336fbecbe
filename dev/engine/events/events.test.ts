import { describe, expect, it } from "vitest";
import { startStack } from "../testing/stack.ts";

describe("events", () => {
  it("with the same id start a function once", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "once", triggers: [{ event: "go" }] }, () => "ran"),
      client.createFunction({ id: "other", triggers: [{ event: "go" }] }, () => "ran"),
    ]);

    await stack.sendEvent("go", {}, { id: "sync-1:chunk-1" });
    await stack.waitForRuns("once", 1);
    await stack.sendEvent("go", {}, { id: "sync-1:chunk-1" });
    await stack.sendEvent("go", {}, { id: "sync-1:chunk-2" });

    const runs = await stack.waitForRuns("once", 2);
    expect(runs.map(({ event }) => event.id)).toEqual(["sync-1:chunk-1", "sync-1:chunk-2"]);
    await stack.waitForRuns("other", 2);
  });

  it("of one request that is repeated with its seed are taken once", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "once", triggers: [{ event: "go" }] }, () => "ran"),
    ]);
    const send = async () => {
      const response = await fetch(`${stack.engineUrl}/e/key`, {
        method: "POST",
        headers: { "x-inngest-event-id-seed": "1795513000000,abcdefghijklmg==" },
        body: JSON.stringify([{ name: "go" }, { name: "go" }]),
      });
      return response.json();
    };

    const first = await send();
    const second = await send();

    expect(first).toEqual({ ids: [expect.any(String), expect.any(String)], status: 200 });
    expect(second).toEqual(first);
    await stack.waitForRuns("once", 2);
  });

  it("start a function once in 24 hours for the same idempotency key", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "once", idempotency: "event.data.syncId", triggers: [{ event: "go" }] },
        () => "ran",
      ),
    ]);

    await stack.client.send(["a", "a", "b"].map((syncId) => ({ name: "go", data: { syncId } })));

    const runs = await stack.waitForRuns("once", 2);
    expect(runs.map(({ event }) => event.data.syncId)).toEqual(["a", "b"]);
  });

  it("with a later time start their run at that time", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "later", triggers: [{ event: "go" }] }, () => "ran"),
    ]);
    const ts = Date.now() + 700;

    await stack.sendEvent("go", {}, { ts });
    const [run] = await stack.waitForRuns("later", 1);

    expect(run?.startedAtMs).toBeGreaterThanOrEqual(ts);
    expect(run?.startedAtMs).toBeLessThan(ts + 2_000);
  });

  it("start only functions whose trigger expression is met", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "big",
          triggers: [{ event: "go", if: "event.data.size > 10 && event.data.kind in ['ride', 'run']" }],
        },
        () => "ran",
      ),
      client.createFunction({ id: "any", triggers: [{ event: "go" }] }, () => "ran"),
    ]);

    await stack.client.send([
      { name: "go", data: { size: 5, kind: "ride" } },
      { name: "go", data: { size: 50, kind: "ride" } },
      { name: "go", data: { size: 50, kind: "row" } },
      { name: "go", data: {} },
    ]);

    await stack.waitForRuns("any", 4);
    const runs = await stack.waitForRuns("big", 1);
    expect(runs[0]?.event.data).toEqual({ size: 50, kind: "ride" });
  });

  it("reach functions with a wildcard trigger", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "audit", triggers: [{ event: "sync/*" }] }, () => "ran"),
    ]);

    await stack.client.send([{ name: "sync/started" }, { name: "user/created" }, { name: "sync/finished" }]);

    const runs = await stack.waitForRuns("audit", 2);
    expect(runs.map(({ event }) => event.name)).toEqual(["sync/started", "sync/finished"]);
  });

  it("tell of every end: finished, failed, cancelled", async () => {
    const told: unknown[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "fine", triggers: [{ event: "go" }] }, () => "ok"),
      client.createFunction({ id: "bad", retries: 0, triggers: [{ event: "go" }] }, () =>
        Promise.reject(new Error("no")),
      ),
      client.createFunction({ id: "stopped", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.sleep("long", "1h");
      }),
      client.createFunction(
        {
          id: "listener",
          triggers: [
            { event: "inngest/function.finished" },
            { event: "inngest/function.failed" },
            { event: "inngest/function.cancelled" },
          ],
        },
        ({ event }) => {
          told.push([event.name.split(".")[1], event.data.function_id, event.data.result]);
        },
      ),
    ]);

    await stack.sendEvent("go");
    const stopped = await stack.waitForStatus("stopped", "running");
    stack.engine.lifecycle.cancelRun(stopped, "Enough.");
    await stack.waitForRuns("listener", 4);

    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        ["finished", "app-fine", "ok"],
        ["failed", "app-bad", undefined],
        ["finished", "app-bad", undefined],
        ["cancelled", "app-stopped", undefined],
      ]),
    );
  });

  it.each([
    ["no JSON", "{", "The body is not JSON."],
    ["no name", '{"data":{}}', "Event 0: name"],
    ["data that is no object", '[{"name":"a"},{"name":"b","data":3}]', "Event 1: data"],
    ["a reserved name", '{"name":"inngest/function.failed"}', "reserved"],
    ["nothing", "[]", "The request holds no event."],
  ])("are refused with 400 when there is %s", async (_what, body, reason) => {
    const stack = await startStack(() => []);

    const response = await fetch(`${stack.engineUrl}/e/key`, { method: "POST", body });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400, error: expect.stringContaining(reason) });
  });
});
