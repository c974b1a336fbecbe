import { describe, expect, it, vi } from "vitest";
import { eventually, startStack, type TestStack } from "../testing/stack.ts";

describe("checkpoints", () => {
  it("make 25 steps in a row cost one request", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "chunk", triggers: [{ event: "go" }] }, async ({ step }) => {
        let sum = 0;
        for (let item = 0; item < 25; item++) sum += await step.run(`item:${item}`, () => item);
        return sum;
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("chunk", 1);

    expect(run).toMatchObject({ status: "completed", output: "300" });
    expect(stack.calls).toHaveLength(1);
    expect(run?.steps.size).toBe(25);
  });

  it("are refused with 409 from a request that isn't the run's current one", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "nap", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.sleep("long", "1h");
      }),
    ]);
    await stack.sendEvent("go");
    const run = await stack.waitForStatus("nap", "running");

    const response = await postCheckpoint(stack, run.id);

    expect(response.status).toBe(409);
    expect((await postCheckpoint(stack, "unknown")).status).toBe(409);
  });

  it("stop the function between two steps once its run is cancelled", async () => {
    const executions: string[] = [];
    let mayGoOn = false;
    const stack = await startStack((client) => [
      client.createFunction({ id: "chunk", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.run("first", async () => {
          executions.push("first");
          await vi.waitUntil(() => mayGoOn, { timeout: 10_000, interval: 5 });
        });
        await step.run("second", () => executions.push("second"));
      }),
    ]);
    await stack.sendEvent("go");
    await eventually(() => executions).toEqual(["first"]);

    const run = await stack.waitForStatus("chunk", "running");
    stack.engine.lifecycle.cancelRun(run, "Enough.");
    mayGoOn = true;

    await eventually(() => stack.engine.scheduler.countUnderWay()).toBe(0);
    expect(executions).toEqual(["first"]);
    expect(run.status).toBe("cancelled");
  });
});

function postCheckpoint(stack: TestStack, runId: string): Promise<Response> {
  const body = {
    run_id: runId,
    request_id: "old",
    qi_id: "old",
    steps: [{ id: "a", op: "StepRun", data: 1 }],
  };
  return fetch(`${stack.engineUrl}/v1/checkpoint/${runId}/async`, {
    method: "POST",
    body: JSON.stringify(body),
  });
}
