import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDeadline } from "./deadline.ts";

const startedAt = "2026-03-01T12:00:00.000Z";

beforeEach(() => void vi.useFakeTimers({ now: new Date(startedAt) }));
afterEach(() => void vi.useRealTimers());

describe("openDeadline", () => {
  it("asks to hand over after 25 minutes, also when it is opened again in a later step", () => {
    const deadline = openDeadline(startedAt, {});
    vi.setSystemTime(new Date("2026-03-01T12:24:59Z"));
    expect(deadline.isNear()).toBe(false);
    vi.setSystemTime(new Date("2026-03-01T12:25:00Z"));
    expect([deadline.isNear(), openDeadline(startedAt, {}).isNear()]).toEqual([true, true]);
  });

  it("cuts a pause off at the moment to hand over, and leaves a shorter one alone", () => {
    const deadline = openDeadline(startedAt, {});
    expect(deadline.cap("2026-03-01T12:10:00.000Z")).toBe("2026-03-01T12:10:00.000Z");
    expect(deadline.cap("2026-03-01T13:00:00.000Z")).toBe("2026-03-01T12:25:00.000Z");
  });

  it.each(["2026-03-01T14:00:00Z", "2026-03-01T10:00:00Z"])(
    "doesn't take another process's clock for its own, at %s",
    async (now) => {
      vi.setSystemTime(new Date(now));
      const deadline = openDeadline(startedAt, {});
      expect(deadline.isNear()).toBe(false);
      await deadline.guard(async (signal) => expect(signal.aborted).toBe(false));
    },
  );

  it("aborts what is under way shortly before 30 minutes", async () => {
    vi.useRealTimers();
    const almost = new Date(Date.now() - 30 * 60_000 + 15_050).toISOString();
    await openDeadline(almost, {}).guard(async (signal) => {
      expect(signal.aborted).toBe(false);
      await vi.waitFor(() => expect(signal.aborted).toBe(true));
    });
  });

  it("leaves no timer behind, whether the work succeeds or fails", async () => {
    const deadline = openDeadline(startedAt, {});
    await deadline.guard(async () => expect(vi.getTimerCount()).toBe(1));
    await expect(deadline.guard(() => Promise.reject(new Error("no answer")))).rejects.toThrow("no answer");
    expect(vi.getTimerCount()).toBe(0);
  });
});
