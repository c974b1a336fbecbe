import { NonRetriableError, RetryAfterError } from "inngest";
import { describe, expect, it } from "vitest";
import { startStack } from "../testing/stack.ts";

describe("retries", () => {
  it("runs a failing function again until its attempts are spent, then fails it", async () => {
    const attempts: number[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "broken", retries: 2, triggers: [{ event: "go" }] }, ({ attempt }) => {
        attempts.push(attempt);
        throw new Error("always");
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("broken", 1);

    expect(attempts).toEqual([0, 1, 2]);
    expect(run).toMatchObject({ status: "failed", error: { message: "always" } });
  });

  it("retries only the step that failed and counts from 0 again for the next", async () => {
    const executions: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "flaky", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.run("solid", () => executions.push("solid"));
        await step.run("flaky", () => {
          if (executions.push("flaky") < 5) throw new Error("not yet");
        });
        await step.run("last", () => executions.push("last"));
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("flaky", 1);

    expect(run?.status).toBe("completed");
    expect(executions).toEqual(["solid", "flaky", "flaky", "flaky", "flaky", "last"]);
    expect([...(run?.steps.values() ?? [])].map(({ name, attempts }) => [name, attempts])).toEqual([
      ["solid", 1],
      ["flaky", 4],
      ["last", 1],
    ]);
  });

  it("hands a step that spent its attempts to the function as an error it can catch", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "careful", retries: 1, triggers: [{ event: "go" }] }, async ({ step }) => {
        try {
          await step.run("bad", () => Promise.reject(new Error("no luck")));
        } catch (error) {
          return step.run("note", () => `noted: ${error instanceof Error ? error.message : ""}`);
        }
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("careful", 1);

    expect(run).toMatchObject({ status: "completed", output: '"noted: no luck"' });
  });

  it("retries one of several parallel steps by itself", async () => {
    const executions: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "fan", triggers: [{ event: "go" }] }, async ({ step }) => {
        const good = step.run("good", () => executions.push("good"));
        const flaky = step.run("flaky", () => {
          executions.push("flaky");
          if (executions.filter((name) => name === "flaky").length < 3) throw new Error("not yet");
        });
        await Promise.all([good, flaky]);
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("fan", 1);

    expect(run?.status).toBe("completed");
    expect(executions.toSorted()).toEqual(["flaky", "flaky", "flaky", "good"]);
  });

  it.each([
    ["a number of milliseconds", () => 1_000],
    ["a date", () => new Date(Date.now() + 1_000)],
  ])("waits as long as a RetryAfterError with %s says", async (_form, retryAfter) => {
    const times: number[] = [];
    const stack = await startStack((client) => [
      client.createFunction({ id: "told", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.run("ask", () => {
          if (times.push(Date.now()) === 1) throw new RetryAfterError("later", retryAfter());
        });
      }),
    ]);

    await stack.sendEvent("go");
    await stack.waitForRuns("told", 1);

    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(950);
    expect(second - first).toBeLessThan(2_000);
  });

  it("fails at once on a NonRetriableError", async () => {
    let executions = 0;
    const stack = await startStack((client) => [
      client.createFunction({ id: "final", retries: 5, triggers: [{ event: "go" }] }, () => {
        executions++;
        throw new NonRetriableError("never");
      }),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("final", 1);

    expect(run?.status).toBe("failed");
    expect(executions).toBe(1);
  });

  it("calls onFailure with the error and the event of the run that failed", async () => {
    const failures: unknown[] = [];
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "doomed",
          retries: 0,
          triggers: [{ event: "go" }],
          onFailure: ({ error, event }) => {
            failures.push([error.message, event.data.event.data]);
          },
        },
        () => Promise.reject(new Error("gone wrong")),
      ),
      client.createFunction({ id: "fine", retries: 0, triggers: [{ event: "go" }] }, () => "fine"),
    ]);

    await stack.sendEvent("go", { syncId: 7 });
    await stack.waitForRuns("doomed-failure", 1);

    expect(failures).toEqual([["gone wrong", { syncId: 7 }]]);
  });
});
