import { describe, expect, it } from "vitest";
import { sleepUntil } from "./sleep-until.ts";

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe("sleepUntil", () => {
  it("doesn't wait for what is past", async () => {
    await expect(sleepUntil(new Date(0), new AbortController().signal)).resolves.toBeUndefined();
  });

  it("wakes when it is told to stop, and doesn't fall asleep afterwards", async () => {
    const stop = new AbortController();
    const asleep = sleepUntil(inAnHour(), stop.signal);
    stop.abort();
    await expect(asleep).resolves.toBeUndefined();
    await expect(sleepUntil(inAnHour(), stop.signal)).resolves.toBeUndefined();
  });
});
