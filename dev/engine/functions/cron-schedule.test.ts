import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CronSchedule } from "./cron-schedule.ts";
import { compileCron } from "./cron-trigger.ts";
import { compileFunction } from "./engine-function.ts";
import { startStack } from "../testing/stack.ts";

describe("cron triggers", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("start their function at each of their times", async () => {
    vi.setSystemTime("2026-11-24T08:59:59.000Z");
    const stack = await startStack((client) => [
      client.createFunction(
        { id: "hourly", triggers: [{ cron: "TZ=Europe/Berlin 0 10 * * *" }] },
        () => "ran",
      ),
    ]);

    const [run] = await stack.waitForRuns("hourly", 1);

    expect(run?.event).toMatchObject({
      name: "inngest/scheduled.timer",
      data: { cron: "TZ=Europe/Berlin 0 10 * * *" },
      ts: Date.parse("2026-11-24T09:00:00.000Z"),
    });
  });

  it("start their function once for all the times that passed while the machine slept", () => {
    vi.setSystemTime("2026-11-24T09:00:30.000Z");
    const ticks: string[] = [];
    const schedule = new CronSchedule((_functionId, _cron, atMs) => ticks.push(new Date(atMs).toISOString()));
    const minutely = { id: "minutely", triggers: [{ cron: "* * * * *" }], steps: { step: {} } };
    schedule.update([compileFunction(minutely)]);

    vi.setSystemTime("2026-11-24T17:00:30.000Z");
    vi.advanceTimersByTime(90_000);
    schedule.close();

    expect(ticks).toEqual(["2026-11-24T09:01:00.000Z", "2026-11-24T17:02:00.000Z"]);
  });

  it("read five fields, a time zone and a nickname", () => {
    const at = Date.parse("2026-11-24T09:30:00.000Z");

    expect(nextRun("*/5 * * * *", at)).toBe("2026-11-24T09:35:00.000Z");
    expect(nextRun("TZ=America/New_York 0 9 * * 1", at)).toBe("2026-11-30T14:00:00.000Z");
    expect(nextRun("@daily", at)).toMatch(/^2026-11-/);
    expect(compileCron("* * * * * *", 0)).toContain("`* * * * * *`");
  });
});

function nextRun(source: string, afterMs: number): string | undefined {
  const trigger = compileCron(source, 0);
  const nextMs = typeof trigger === "string" ? undefined : trigger.nextRunMs(afterMs);
  return nextMs === undefined ? undefined : new Date(nextMs).toISOString();
}
