import { expect, it } from "vitest";
import { startStack } from "../testing/stack.ts";

const token = "only-the-engine-knows-it";

it("shows the token in the app's address to the app alone", async () => {
  const stack = await startStack(
    (client) => [
      client.createFunction({ id: "work", retries: 0, triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.run("one", () => "done");
      }),
    ],
    { appQuery: `?token=${token}` },
  );
  await stack.sendEvent("go");
  const [run] = await stack.waitForRuns("work", 1);

  expect(run?.status).toBe("completed");
  const given = stack.app.addresses.map((url) => url.searchParams.get("token"));
  expect(new Set(given)).toEqual(new Set([token]));
  // The SDK keeps it in the addresses that it registers, which is where Inngest's own servers take them from.
  const runtime = stack.engine.registry.functions[0]?.config.steps.step["runtime"];
  expect(JSON.stringify(runtime)).toContain(`token=${token}`);

  for (const path of ["/", "/dev", "/api/state", `/runs/${run?.id}`, `/api/runs/${run?.id}`]) {
    const response = await fetch(`${stack.engineUrl}${path}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain(token);
  }
  await stack.app.close();
  await expect.poll(() => stack.lines.join()).toContain("Waiting for the app");
  expect(stack.lines.join()).not.toContain(token);
});
