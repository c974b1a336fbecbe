import { referenceFunction } from "inngest";
import { describe, expect, it } from "vitest";
import { eventually, startStack } from "../testing/stack.ts";

describe("step.waitForEvent", () => {
  it("goes on with the first event whose expression is met", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "waiter", triggers: [{ event: "order/placed" }] }, async ({ step }) => {
        const paid = await step.waitForEvent("payment", {
          event: "order/paid",
          timeout: "1h",
          if: "async.data.orderId == event.data.orderId",
        });
        return paid?.data.amount;
      }),
    ]);

    await stack.sendEvent("order/placed", { orderId: "b" });
    await stack.waitForStatus("waiter", "running");
    await eventually(() => stack.engine.runs.list({}, 1)[0]?.pending.size).toBe(1);
    await stack.sendEvent("order/paid", { orderId: "a", amount: 1 });
    await stack.sendEvent("order/paid", { orderId: "b", amount: 2 });
    const [run] = await stack.waitForRuns("waiter", 1);

    expect(run?.output).toBe("2");
  });

  it("goes on with null when the time is up", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "waiter", triggers: [{ event: "go" }] }, async ({ step }) => {
        const event = await step.waitForEvent("never", { event: "never", timeout: "1s" });
        return { event };
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("waiter", 1);

    expect(run?.output).toBe('{"event":null}');
  });

  it("fails the step on an expression that can't be read", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "waiter", retries: 0, triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.waitForEvent("typo", { event: "x", timeout: "1h", if: "async.data. == 1" });
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("waiter", 1);

    expect(run).toMatchObject({ status: "failed" });
    expect(run?.error?.message).toContain("async.data. == 1");
  });
});

describe("step.invoke", () => {
  it("gives the invoked function's result to the one that invoked it", async () => {
    const stack = await startStack((client) => {
      const square = client.createFunction({ id: "square", triggers: [{ event: "unused" }] }, ({ event }) => {
        const side = Number(Object(event.data).side);
        return side * side;
      });
      const caller = client.createFunction({ id: "caller", triggers: [{ event: "go" }] }, async ({ step }) =>
        step.invoke("square it", { function: square, data: { side: 5 } }),
      );
      return [square, caller];
    });

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("caller", 1);

    expect(run).toMatchObject({ status: "completed", output: "25" });
  });

  it("throws the invoked function's error", async () => {
    const stack = await startStack((client) => {
      const broken = client.createFunction(
        { id: "broken", retries: 0, triggers: [{ event: "unused" }] },
        () => Promise.reject(new Error("inner")),
      );
      const caller = client.createFunction(
        { id: "caller", retries: 0, triggers: [{ event: "go" }] },
        async ({ step }) => step.invoke("try it", { function: broken, data: {} }),
      );
      return [broken, caller];
    });

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("caller", 1);

    expect(run).toMatchObject({ status: "failed", error: { message: "inner" } });
  });

  it("fails when there is no such function", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "caller", retries: 0, triggers: [{ event: "go" }] }, async ({ step }) =>
        step.invoke("lost", { function: referenceFunction({ functionId: "nowhere" }), data: {} }),
      ),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("caller", 1);

    expect(run?.error?.message).toContain('no function "app-nowhere"');
  });

  it("can be asked for over HTTP", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "greet", triggers: [{ event: "unused" }] }, ({ event }) => {
        return `Hello ${Object(event.data).name}`;
      }),
    ]);

    const response = await fetch(`${stack.engineUrl}/invoke/greet`, {
      method: "POST",
      body: JSON.stringify({ data: { name: "rider" } }),
    });
    const [run] = await stack.waitForRuns("greet", 1);

    expect(response.status).toBe(200);
    expect(run?.output).toBe('"Hello rider"');
  });
});
