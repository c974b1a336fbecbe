import { describe, expect, it } from "vitest";
import { startStack, type TestStack } from "../testing/stack.ts";

describe("the engine's page", () => {
  it("lists functions with their flow control in words, and runs", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "fetch-graphs",
          retries: 3,
          concurrency: [
            { limit: 2, key: "event.data.userId" },
            { scope: "env", key: '"peloton"', limit: 4 },
          ],
          throttle: { limit: 20, period: "1s" },
          triggers: [{ event: "graphs/requested" }],
        },
        () => "ran",
      ),
    ]);
    await stack.sendEvent("graphs/requested");
    await stack.waitForRuns("fetch-graphs", 1);

    const page = await getPage(stack, "/");

    expect(page).toContain("<title>Spinback local engine</title>");
    for (const words of ["2 at once per event.data.userId", "20 starts every 1s", "3 retries", "Completed"]) {
      expect(page).toContain(words);
    }
  });

  it("escapes everything that comes from an event, an error or an output", async () => {
    const nasty = `<script>alert("x")</script>`;
    const stack = await startStack((client) => [
      client.createFunction({ id: "work", retries: 0, triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.run(nasty, () => nasty);
        throw new Error(nasty);
      }),
    ]);
    await stack.sendEvent("go", { nasty });
    const [run] = await stack.waitForRuns("work", 1);

    const page = await getPage(stack, `/runs/${run?.id}`);

    expect(page).not.toContain("<script>alert");
    expect(page.split("&lt;script&gt;alert").length).toBeGreaterThan(4);
  });

  it("filters runs by status and function", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "fine", triggers: [{ event: "go" }] }, () => "ran"),
      client.createFunction({ id: "bad", retries: 0, triggers: [{ event: "go" }] }, () =>
        Promise.reject(new Error("no")),
      ),
    ]);
    await stack.sendEvent("go");
    const [fine] = await stack.waitForRuns("fine", 1);
    const [bad] = await stack.waitForRuns("bad", 1);

    const failed = await getPage(stack, "/?status=failed");
    const ofFine = await getPage(stack, "/?function=app-fine");

    expect([failed.includes(`/runs/${bad?.id}`), failed.includes(`/runs/${fine?.id}`)]).toEqual([
      true,
      false,
    ]);
    expect([ofFine.includes(`/runs/${bad?.id}`), ofFine.includes(`/runs/${fine?.id}`)]).toEqual([
      false,
      true,
    ]);
  });

  it("cancels a run and runs it again", async () => {
    const stack = await startStack((client) => [
      client.createFunction({ id: "nap", triggers: [{ event: "go" }] }, async ({ step }) => {
        await step.sleep("long", "1h");
      }),
    ]);
    await stack.sendEvent("go", { part: 4 });
    const run = await stack.waitForStatus("nap", "running");

    await press(stack, `/runs/${run.id}/cancel`);
    expect(run.status).toBe("cancelled");
    const page = await press(stack, `/runs/${run.id}/rerun`);

    const again = await stack.waitForStatus("nap", "running");
    expect(again.id).not.toBe(run.id);
    expect(again.event.data).toEqual({ part: 4 });
    expect(page).toContain(again.id);
  });
});

async function getPage(stack: TestStack, path: string): Promise<string> {
  const response = await fetch(stack.engineUrl + path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  return response.text();
}

async function press(stack: TestStack, path: string): Promise<string> {
  const response = await fetch(stack.engineUrl + path, {
    method: "POST",
    headers: { origin: stack.engineUrl },
  });
  expect(response.status).toBe(200);
  return response.text();
}
