import { describe, expect, it } from "vitest";
import { sleepUntil } from "./sleep-until.ts";

describe("sleepUntil", () => {
  it("doesn't wait for what is past", async () => {
    await sleepUntil(new Date(0), new AbortController().signal);
  });

  it("wakes when it is told to stop, and doesn't fall asleep afterwards", async () => {
    const stop = new AbortController();
    const asleep = sleepUntil(new Date(Date.now() + 3_600_000), stop.signal);
    stop.abort();
    await asleep;
    await sleepUntil(new Date(Date.now() + 3_600_000), stop.signal);
  });
});
