import { describe, expect, it } from "vitest";
import { computeBackoffMs } from "./backoff.ts";

describe("computeBackoffMs", () => {
  it.each([
    [0, 15],
    [1, 30],
    [2, 60],
    [3, 120],
    [9, 7_200],
    [50, 7_200],
  ])("waits after attempt %i at least %i seconds and at most 30 more", (attempt, seconds) => {
    const waitMs = computeBackoffMs(attempt, undefined, {});
    expect(waitMs).toBeGreaterThanOrEqual(seconds * 1_000);
    expect(waitMs).toBeLessThan((seconds + 30) * 1_000);
  });

  it("prefers what the error asked for, up to a day", () => {
    expect(computeBackoffMs(0, 2_000, { retryIntervalMs: 10 })).toBe(2_000);
    expect(computeBackoffMs(0, 1e12, {})).toBe(86_400_000);
  });

  it("takes the fixed interval when there is one", () => {
    expect(computeBackoffMs(4, undefined, { retryIntervalMs: 10 })).toBe(10);
  });
});
