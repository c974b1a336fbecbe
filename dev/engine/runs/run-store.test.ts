import { describe, expect, it } from "vitest";
import { startStack } from "../testing/stack.ts";

describe("the run store", () => {
  it("keeps the newest finished runs only, with short outputs and without the steps' data", async () => {
    const stack = await startStack(
      (client) => [
        client.createFunction(
          { id: "work", concurrency: 1, triggers: [{ event: "go" }] },
          async ({ event, step }) => {
            await step.run("big", () => "x".repeat(100_000));
            return event.data.part;
          },
        ),
      ],
      { finishedRunsLimit: 3 },
    );

    await stack.client.send(Array.from({ length: 8 }, (_, part) => ({ name: "go", data: { part } })));
    await stack.waitForStatus("work", "completed");
    const runs = await stack.waitForRuns("work", 3);

    expect(runs.map(({ output }) => output)).toEqual(["5", "6", "7"]);
    expect(runs.map(({ memo }) => memo)).toEqual([{}, {}, {}]);
    expect([...(runs[0]?.steps.values() ?? [])][0]?.outputPreview).toHaveLength(2_001);
  });
});
