import { describe, expect, it, vi } from "vitest";
import { eventually, startStack } from "../testing/stack.ts";

describe("steps", () => {
  it("runs a step once and gives its result to the rest of the function", async () => {
    let executions = 0;
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "double", triggers: [{ event: "number/given" }] },
        async ({ event, step }) => {
          const doubled = await step.run("double", () => {
            executions++;
            return Number(event.data.value) * 2;
          });
          await step.sleep("rest", "1s");
          return doubled + 1;
        },
      ),
    ]);

    await stack.sendEvent("number/given", { value: 20 });
    const [run] = await stack.waitForRuns("double", 1);

    expect(run).toMatchObject({ status: "completed", output: "41" });
    expect(executions).toBe(1);
  });

  it("runs parallel steps side by side and looks at the function once afterwards", async () => {
    let underWay = 0;
    let most = 0;
    const work = async (value: number) => {
      most = Math.max(most, ++underWay);
      await vi.waitUntil(() => most === 3, { timeout: 10_000, interval: 5 });
      underWay--;
      return value;
    };
    const stack = await startStack((client) => [
      client.createFunction({ id: "fan", triggers: [{ event: "go" }] }, async ({ step }) => {
        const parts = await Promise.all(
          [1, 2, 3].map((value) => step.run(`part:${value}`, () => work(value))),
        );
        return step.run("sum", () => parts.reduce((sum, part) => sum + part, 0));
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("fan", 1);

    expect(run).toMatchObject({ status: "completed", output: "6" });
    expect(stack.calls).toHaveLength(5);
  });

  it("mixes a parallel sleep, a step and a step that follows", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "mixed", triggers: [{ event: "go" }] }, async ({ step }) => {
        const [, made] = await Promise.all([step.sleep("rest", "1s"), step.run("make", () => 3)]);
        return step.run("after", () => made + 1);
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("mixed", 1);

    expect(run).toMatchObject({ status: "completed", output: "4" });
  });

  it("goes on after the first branch of a race while the others are pending", async () => {
    const executions: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "race", triggers: [{ event: "go" }] }, async ({ step, group }) => {
        const winner = await group.parallel({ mode: "race" }, () =>
          Promise.race([step.run("quick", () => "quick"), step.sleep("slow", "1h").then(() => "slow")]),
        );
        await step.run("after", () => executions.push(winner));
      }),
    ]);

    await stack.sendEvent("go");

    await eventually(() => executions).toEqual(["quick"]);
    expect(stack.engine.runs.list({}, 1)[0]?.status).toBe("running");
  });

  it("runs a function without checkpointing, one request for each step", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "plain", checkpointing: false, triggers: [{ event: "go" }] },
        async ({ step }) => {
          const first = await step.run("first", () => 1);
          return step.run("second", () => first + 1);
        },
      ),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("plain", 1);

    expect(run).toMatchObject({ status: "completed", output: "2" });
    expect(stack.calls).toHaveLength(3);
  });

  it("sleeps until a date", async () => {
    const wakeAt = new Date(Date.now() + 1_200);
    const stack = await startStack((client) => [
      client.createFunction({ id: "sleeper", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.sleepUntil("morning", wakeAt);
        return step.run("wake", () => Date.now());
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("sleeper", 1);

    expect(Number(run?.output)).toBeGreaterThanOrEqual(wakeAt.getTime());
  });

  it("sends events from a step, once", async () => {
    const received: unknown[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "sender", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.sendEvent("tell", [
          { name: "told", data: { part: 1 } },
          { name: "told", data: { part: 2 } },
        ]);
        await step.sleep("rest", "1s");
      }),
      client.createFunction({ id: "receiver", triggers: [{ event: "told" }] }, ({ event }) => {
        received.push(event.data.part);
      }),
    ]);

    await stack.sendEvent("go");
    await stack.waitForRuns("sender", 1);
    await stack.waitForRuns("receiver", 2);

    expect(received).toHaveLength(2);
    expect(received).toEqual(expect.arrayContaining([1, 2]));
  });

  it("fails a run that takes more than 1,000 steps", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "endless", triggers: [{ event: "go" }], checkpointing: { bufferedSteps: 500 } },
        async ({ step }) => {
          for (let index = 0; index < 1_200; index++) await step.run(`step:${index}`, () => index);
        },
      ),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("endless", 1);

    expect(run).toMatchObject({ status: "failed", error: { name: "StepLimitExceeded" } });
  });

  it("fails a run that uses a step the engine doesn't have, and names it", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "signal", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.waitForSignal("green light", { signal: "green", timeout: "1h", onConflict: "fail" });
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("signal", 1);

    expect(run?.error?.message).toBe('The local engine has no WaitForSignal (step "green light").');
  });
});
