import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pollIntervalMs, retryDelayMs, retryWhileUseful } from "./polling.ts";
import { RequestError } from "./request.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("pollIntervalMs", () => {
  it("looks as often as asked while the page is visible and rarely while it isn't", () => {
    vi.stubGlobal("document", { visibilityState: "visible" });
    expect(pollIntervalMs(true, 1_000)).toBe(1_000);
    vi.stubGlobal("document", { visibilityState: "hidden" });
    expect(pollIntervalMs(true, 1_000)).toBe(10_000);
  });

  it("stops once the run has ended", () => {
    expect(pollIntervalMs(false, 1_000)).toBe(0);
  });
});

describe("retryWhileUseful", () => {
  it("asks again when there was no answer or the fault is the server's", () => {
    expect(countRetries(null)).toBe(1);
    expect(countRetries(503)).toBe(1);
    expect(countRetries(429)).toBe(1);
  });

  it("leaves alone what asking again can't mend", () => {
    expect(countRetries(401)).toBe(0);
    expect(countRetries(404)).toBe(0);
  });

  it("waits longer and longer, but never more than ten seconds", () => {
    expect([1, 2, 3, 4, 5, 50].map(retryDelayMs)).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });
});

function countRetries(status: number | null): number {
  const revalidate = vi.fn<() => void>();
  retryWhileUseful(new RequestError("", "", status), "", {}, revalidate, { retryCount: 1 });
  vi.runAllTimers();
  return revalidate.mock.calls.length;
}
