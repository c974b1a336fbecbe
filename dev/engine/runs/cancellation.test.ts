import { describe, expect, it } from "vitest";
import { eventually, startStack } from "../testing/stack.ts";

describe("cancelOn", () => {
  it("ends a sleeping run, and only the one that its expression names", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "sync",
          triggers: [{ event: "sync/started" }],
          cancelOn: [{ event: "sync/cancelled", if: "async.data.syncId == event.data.syncId" }],
        },
        async ({ step }) => {
          await step.sleep("long", "1h");
        },
      ),
    ]);
    await stack.client.send(["a", "b"].map((syncId) => ({ name: "sync/started", data: { syncId } })));
    await eventually(() => stack.engine.runs.list({ status: "running" }, 10)).toHaveLength(2);

    await stack.sendEvent("sync/cancelled", { syncId: "a" });

    await eventually(() =>
      stack.engine.runs.list({}, 10).map((run) => [run.event.data.syncId, run.status]),
    ).toEqual(
      expect.arrayContaining([
        ["a", "cancelled"],
        ["b", "running"],
      ]),
    );
  });

  it("ends queued runs before they start", async () => {
    const started: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "sync",
          throttle: { limit: 1, period: "1h", burst: 0 },
          triggers: [{ event: "sync/started" }],
          cancelOn: [{ event: "sync/cancelled", match: "data.syncId" }],
        },
        ({ event }) => {
          started.push(String(event.data.part));
        },
      ),
    ]);
    await stack.client.send([1, 2, 3].map((part) => ({ name: "sync/started", data: { syncId: "a", part } })));
    await eventually(() => stack.engine.runs.list({ status: "completed" }, 3)).toHaveLength(1);

    await stack.sendEvent("sync/cancelled", { syncId: "a" });
    const runs = await stack.waitForRuns("sync", 3);

    expect(runs.map(({ status }) => status)).toEqual(["completed", "cancelled", "cancelled"]);
    expect(started).toEqual(["1"]);
  });

  it("no longer counts after its own time-out", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "sync",
          triggers: [{ event: "sync/started" }],
          cancelOn: [{ event: "sync/cancelled", timeout: "1s" }],
        },
        async ({ step }) => {
          await step.sleep("rest", "2s");
        },
      ),
    ]);
    await stack.sendEvent("sync/started");
    const run = await stack.waitForStatus("sync", "running");
    await eventually(() => Date.now() - run.createdAtMs).toBeGreaterThan(1_050);

    await stack.sendEvent("sync/cancelled");

    expect((await stack.waitForRuns("sync", 1))[0]?.status).toBe("completed");
  });
});

describe("timeouts", () => {
  it("cancel a run that doesn't start in time", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "work",
          throttle: { limit: 1, period: "1h", burst: 0 },
          timeouts: { start: "1s" },
          triggers: [{ event: "go" }],
        },
        () => "ran",
      ),
    ]);

    await stack.client.send([{ name: "go" }, { name: "go" }]);
    const runs = await stack.waitForRuns("work", 2);

    expect(runs.map(({ status }) => status)).toEqual(["completed", "cancelled"]);
    expect(runs[1]?.error?.message).toContain("start");
  });

  it("cancel a run that doesn't finish in time", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "work", timeouts: { finish: "1s" }, triggers: [{ event: "go" }] },
        async ({ step }) => {
          await step.sleep("long", "1h");
        },
      ),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("work", 1);

    expect(run?.status).toBe("cancelled");
    expect(run?.error?.message).toContain("finish");
  });
});
