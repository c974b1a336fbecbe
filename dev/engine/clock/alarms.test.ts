import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setAlarm } from "./alarms.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it("doesn't ring before its time, also when the timer fires early", () => {
  const ring = vi.fn<() => void>();
  setAlarm(2_000, ring);
  vi.setSystemTime(999);
  vi.advanceTimersByTime(1_000);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledTimes(1);
});

it("rings for a time that has passed, and not when it was switched off", () => {
  const ring = vi.fn<() => void>();
  const switchOff = setAlarm(1_500, ring);
  setAlarm(500, ring);
  switchOff();
  vi.advanceTimersByTime(1_000);
  expect(ring).toHaveBeenCalledTimes(1);
});
