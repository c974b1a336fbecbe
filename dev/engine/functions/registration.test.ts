import type { Inngest, InngestFunction } from "inngest";
import { describe, expect, it } from "vitest";
import { eventually, startStack } from "../testing/stack.ts";

type Options = Parameters<Inngest["createFunction"]>[0];

describe("registration", () => {
  it.each<[string, Partial<Options>, string[]]>([
    [
      "a trigger",
      { triggers: [{ event: "go", if: "event.data. == 1" }] },
      ["trigger if", "event.data. == 1"],
    ],
    [
      "an unknown name",
      { triggers: [{ event: "go", if: "evnt.data.a == 1" }] },
      ["trigger if", "evnt.data.a == 1"],
    ],
    [
      "a concurrency key",
      { concurrency: { limit: 1, key: "hash(event.data.a)" } },
      ["concurrency.key", "hash("],
    ],
    [
      "a throttle key",
      { throttle: { limit: 1, period: "1s", key: "event.data[" } },
      ["throttle.key", "event.data["],
    ],
    ["an idempotency key", { idempotency: "event.data.a +" }, ["idempotency", "event.data.a +"]],
    [
      "a cancelOn",
      { cancelOn: [{ event: "x", if: "asynch.data.a == 1" }] },
      ["cancelOn if", "asynch.data.a"],
    ],
    [
      "a priority that isn't an int",
      { priority: { run: "event.data.rank" } },
      ["priority.run", "write int("],
    ],
    ["a setting it doesn't have", { debounce: { period: "5s" } }, ["debounce", "doesn't have"]],
    ["batching", { batchEvents: { maxSize: 5, timeout: "2s" } }, ["batchEvents", "doesn't have"]],
    ["singleton", { singleton: { mode: "skip" } }, ["singleton", "doesn't have"]],
    ["a cron", { triggers: [{ cron: "61 * * * *" }] }, ["cron trigger", "61 * * * *"]],
    ["a time zone", { triggers: [{ cron: "TZ=Mars/Base 0 * * * *" }] }, ["cron trigger", "Mars/Base"]],
  ])(
    "is refused with the function and the setting for %s that can't be honoured",
    async (_what, options, parts) => {
      const stack = await startStack((client) => [createFunction(client, options)]);

      const refusal = stack.lines.find((line) => line.startsWith("Registration refused"));

      expect(refusal).toContain('Function "app-odd"');
      for (const part of parts) expect(refusal).toContain(part);
      expect(stack.engine.registry.functions).toEqual([]);
    },
  );

  it("answers POST /fn/register with 400 and keeps the functions it had", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "good", triggers: [{ event: "go" }] }, () => "ran"),
    ]);
    const bad = { id: "app-bad", triggers: [{ event: "go", expression: "1 +" }], steps: { step: {} } };

    const response = await fetch(`${stack.engineUrl}/fn/register`, {
      method: "POST",
      body: JSON.stringify({ appName: "app", functions: [bad] }),
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining("`1 +`") });
    expect(stack.engine.registry.functions.map(({ id }) => id)).toEqual(["app-good"]);
  });

  it("takes changed functions at the next poll", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "old", triggers: [{ event: "go" }] }, () => "ran"),
    ]);

    stack.app.serveFunctions(stack.client, [
      stack.client.createFunction({ id: "new", triggers: [{ event: "go" }] }, () => "ran"),
    ]);

    await eventually(() => stack.engine.registry.functions.map(({ id }) => id)).toEqual(["app-new"]);
    await stack.sendEvent("go");
    expect((await stack.waitForRuns("new", 1))[0]?.status).toBe("completed");
  });
});

function createFunction(client: Inngest, options: Partial<Options>): InngestFunction.Like {
  return client.createFunction(
    { id: "odd", triggers: [{ event: "go" }], ...options } as Options,
    () => "never",
  );
}
