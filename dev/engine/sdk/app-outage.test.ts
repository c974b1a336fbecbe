import { describe, expect, it, vi } from "vitest";
import { eventually, startStack } from "../testing/stack.ts";

describe("an app that is down", () => {
  it("loses no run and costs no attempt", async () => {
    const attempts: number[] = [];
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "work", retries: 0, triggers: [{ event: "go" }] },
        async ({ attempt, step }) => {
          await step.run("note", () => attempts.push(attempt));
        },
      ),
    ]);
    await stack.app.close();

    await stack.client.send(Array.from({ length: 5 }, () => ({ name: "go" })));
    await eventually(() => stack.engine.link.isUp).toBe(false);
    await stack.app.listen();
    const runs = await stack.waitForRuns("work", 5);

    expect(runs.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "completed"));
    expect(attempts).toEqual([0, 0, 0, 0, 0]);
    expect(stack.lines.filter((line) => line.startsWith("Waiting for the app"))).not.toEqual([]);
  });

  it("goes on after the steps that were checkpointed when it died in the middle of a function", async () => {
    const executions: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "chunk", retries: 0, triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.run("first", () => executions.push("first"));
        await step.run("second", async () => {
          if (executions.push("second") > 2) return;
          await stack.app.close();
          await vi.waitUntil(() => !stack.engine.link.isUp, { timeout: 10_000, interval: 5 });
        });
      }),
    ]);

    await stack.sendEvent("go");
    await eventually(() => stack.engine.link.isUp).toBe(false);
    await stack.app.listen();
    const [run] = await stack.waitForRuns("chunk", 1);

    expect(run?.status).toBe("completed");
    expect(executions).toEqual(["first", "second", "second"]);
  });

  it("fails a run that takes the app down each time", async () => {
    let executions = 0;
    const stack = await startStack((client) => [
      client.createFunction({ id: "crash", retries: 1, triggers: [{ event: "go" }] }, async () => {
        executions++;
        await stack.app.close();
        await stack.app.listen();
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("crash", 1);

    expect(run?.status).toBe("failed");
    expect(run?.error?.message).toContain("The app went away");
    expect(executions).toBe(6);
  });
});
