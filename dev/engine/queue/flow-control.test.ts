import { describe, expect, it, vi } from "vitest";
import { eventually, startStack } from "../testing/stack.ts";

/** Counts how many callers are inside at once, per key, and holds them until the test lets go. */
class Meeting {
  readonly most = new Map<string, number>();
  readonly entered: string[] = [];
  readonly #inside = new Map<string, number>();
  isOpen = false;

  async attend(key: string, label = key): Promise<void> {
    this.entered.push(label);
    const inside = (this.#inside.get(key) ?? 0) + 1;
    this.#inside.set(key, inside);
    this.most.set(key, Math.max(inside, this.most.get(key) ?? 0));
    await vi.waitUntil(() => this.isOpen, { timeout: 10_000, interval: 5 });
    this.#inside.set(key, (this.#inside.get(key) ?? 1) - 1);
  }
}

describe("concurrency", () => {
  it("holds a function to its number", async () => {
    const meeting = new Meeting();
    const stack = await startStack((client) => [
      client.createFunction({ id: "work", concurrency: 2, triggers: [{ event: "go" }] }, () =>
        meeting.attend("all"),
      ),
    ]);

    await stack.client.send(Array.from({ length: 6 }, () => ({ name: "go" })));
    await eventually(() => meeting.entered.length).toBe(2);
    meeting.isOpen = true;
    await stack.waitForRuns("work", 6);

    expect(meeting.most.get("all")).toBe(2);
  });

  it("counts each key by itself", async () => {
    const meeting = new Meeting();
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "work", concurrency: { limit: 1, key: "event.data.userId" }, triggers: [{ event: "go" }] },
        ({ event }) => meeting.attend(String(event.data.userId)),
      ),
    ]);

    await stack.client.send(["a", "a", "b", "b", "c"].map((userId) => ({ name: "go", data: { userId } })));
    await eventually(() => meeting.entered.toSorted()).toEqual(["a", "b", "c"]);
    meeting.isOpen = true;
    await stack.waitForRuns("work", 5);

    expect(Object.fromEntries(meeting.most)).toEqual({ a: 1, b: 1, c: 1 });
  });

  it("shares an env-scoped key between functions", async () => {
    const meeting = new Meeting();
    const shared = { scope: "env", key: '"upstream"', limit: 2 } as const;
    const stack = await startStack((client) => [
      client.createFunction({ id: "one", concurrency: shared, triggers: [{ event: "go" }] }, () =>
        meeting.attend("all"),
      ),
      client.createFunction({ id: "two", concurrency: shared, triggers: [{ event: "go" }] }, () =>
        meeting.attend("all"),
      ),
    ]);

    await stack.client.send(Array.from({ length: 4 }, () => ({ name: "go" })));
    await eventually(() => meeting.entered.length).toBe(2);
    meeting.isOpen = true;
    await stack.waitForRuns("one", 4);
    await stack.waitForRuns("two", 4);

    expect(meeting.most.get("all")).toBe(2);
  });

  it("honours two limits at once", async () => {
    const meeting = new Meeting();
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "work",
          concurrency: [{ limit: 1, key: "event.data.userId" }, { limit: 2 }],
          triggers: [{ event: "go" }],
        },
        ({ event }) => meeting.attend("all", String(event.data.userId)),
      ),
    ]);

    await stack.client.send(["a", "a", "b", "c"].map((userId) => ({ name: "go", data: { userId } })));
    await eventually(() => meeting.entered).toEqual(["a", "b"]);
    meeting.isOpen = true;
    await stack.waitForRuns("work", 4);

    expect(meeting.most.get("all")).toBe(2);
  });

  it("gives a sleeping run's place to another", async () => {
    const finished: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "work", concurrency: 1, triggers: [{ event: "go" }] },
        async ({ event, step }) => {
          if (event.data.sleeps) await step.sleep("rest", "1s");
          await step.run("finish", () => finished.push(String(event.data.name)));
        },
      ),
    ]);

    await stack.sendEvent("go", { name: "sleeper", sleeps: true });
    await stack.waitForStatus("work", "running");
    await stack.sendEvent("go", { name: "quick" });
    await stack.waitForRuns("work", 2);

    expect(finished).toEqual(["quick", "sleeper"]);
  });

  it("lets a newcomer in at once while somebody has 2,000 runs queued", async () => {
    const order: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "work",
          concurrency: [
            { limit: 1, key: "event.data.userId" },
            { scope: "env", key: '"upstream"', limit: 2 },
          ],
          triggers: [{ event: "go" }],
        },
        ({ event }) => {
          order.push(String(event.data.userId));
        },
      ),
    ]);

    await stack.client.send(Array.from({ length: 2_000 }, () => ({ name: "go", data: { userId: "whale" } })));
    const doneBefore = order.length;
    await stack.client.send(Array.from({ length: 5 }, () => ({ name: "go", data: { userId: "newcomer" } })));
    await eventually(() => order.filter((userId) => userId === "newcomer").length).toBe(5);

    const last = order.lastIndexOf("newcomer");
    expect(last - doneBefore).toBeLessThan(200);
  });
});

describe("throttle", () => {
  it("starts limit and burst at once and the rest at its rate", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "paced", throttle: { limit: 5, period: "1s", burst: 2 }, triggers: [{ event: "go" }] },
        () => "ran",
      ),
    ]);

    await stack.client.send(Array.from({ length: 11 }, () => ({ name: "go" })));
    const runs = await stack.waitForRuns("paced", 11);

    const startsMs = runs.map(({ startedAtMs = 0 }) => startedAtMs - (runs[0]?.startedAtMs ?? 0));
    expect(startsMs.filter((startMs) => startMs < 150)).toHaveLength(7);
    expect(startsMs[7]).toBeGreaterThanOrEqual(190);
    expect(startsMs[10]).toBeGreaterThanOrEqual(790);
  });

  it("counts each key by itself", async () => {
    const starts: string[] = [];
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "paced",
          throttle: { limit: 1, period: "1h", key: "event.data.userId" },
          triggers: [{ event: "go" }],
        },
        ({ event }) => {
          starts.push(String(event.data.userId));
        },
      ),
    ]);

    await stack.client.send(["a", "a", "a", "b", "b"].map((userId) => ({ name: "go", data: { userId } })));

    await eventually(() => starts.toSorted()).toEqual(["a", "a", "b", "b"]);
    expect(stack.engine.runs.list({ status: "queued" }, 5)).toHaveLength(1);
  });

  it("doesn't hold back the steps and retries of a run that has begun", async () => {
    let attempts = 0;
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "paced", throttle: { limit: 1, period: "1h", burst: 0 }, triggers: [{ event: "go" }] },
        async ({ step }) => {
          await step.run("flaky", () => {
            if (++attempts < 3) throw new Error("not yet");
          });
          await step.sleep("rest", "1s");
        },
      ),
    ]);

    await stack.sendEvent("go");
    const [run] = await stack.waitForRuns("paced", 1);

    expect(run?.status).toBe("completed");
    expect(attempts).toBe(3);
  });
});

describe("priority", () => {
  it("starts the run with the highest number first", async () => {
    const order: number[] = [];
    const meeting = new Meeting();
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "work",
          concurrency: 1,
          priority: { run: "int(event.data.rank)" },
          triggers: [{ event: "go" }],
        },
        async ({ event }) => {
          order.push(Number(event.data.rank));
          await meeting.attend("all");
        },
      ),
    ]);

    await stack.sendEvent("go", { rank: 0 });
    await eventually(() => order).toEqual([0]);
    await stack.client.send([1, 500, 20, 9_000].map((rank) => ({ name: "go", data: { rank } })));
    meeting.isOpen = true;
    await stack.waitForRuns("work", 5);

    expect(order).toEqual([0, 9_000, 500, 20, 1]);
  });
});

describe("rateLimit", () => {
  it("drops what is over the limit", async () => {
    const stack = await startStack((client) => [
      client.createFunction(
        {
          id: "limited",
          rateLimit: { limit: 2, period: "1h", key: "event.data.userId" },
          triggers: [{ event: "go" }],
        },
        () => "ran",
      ),
    ]);

    await stack.client.send(["a", "a", "a", "b"].map((userId) => ({ name: "go", data: { userId } })));
    const runs = await stack.waitForRuns("limited", 3);

    expect(runs.map(({ event }) => event.data.userId)).toEqual(["a", "a", "b"]);
  });
});
