import { describe, expect, it } from "vitest";
import { RateMeter } from "./rate-meter.ts";

describe("RateMeter", () => {
  it("lets its capacity through at once and then one for each interval", () => {
    const meter = new RateMeter();
    const rate = { capacity: 2, intervalMs: 100 };
    const passed: number[] = [];
    for (let nowMs = 1_000; nowMs < 1_400; nowMs += 10) {
      if (meter.nextAllowedMs("key", rate) > nowMs) continue;
      meter.take("key", rate, nowMs);
      passed.push(nowMs);
    }

    expect(passed).toEqual([1_000, 1_010, 1_100, 1_200, 1_300]);
  });
});
