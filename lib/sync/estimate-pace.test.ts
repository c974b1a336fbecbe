import { describe, expect, it } from "vitest";
import { estimatePace } from "./estimate-pace.ts";

const steady = {
  settledInWindow: 600,
  remaining: 1200,
  windowSeconds: 60,
  isListingComplete: true,
  isHeld: false,
};

describe("estimatePace", () => {
  it("divides what is left by the pace of the last minute", () => {
    expect(estimatePace(steady)).toEqual({ ratePerMinute: 600, etaSeconds: 120 });
  });

  it("divides by the stretch of work that was counted, while that is shorter than a minute", () => {
    expect(estimatePace({ ...steady, windowSeconds: 20, settledInWindow: 100 }).ratePerMinute).toBe(300);
  });

  it.each([
    ["fewer than 20 items are settled", { settledInWindow: 19 }],
    ["the work has gone on for less than 10 seconds", { windowSeconds: 9 }],
    ["the list isn't complete", { isListingComplete: false }],
    ["everybody pauses", { isHeld: true }],
  ])("gives no estimate while %s", (_, change) => {
    expect(estimatePace({ ...steady, ...change }).etaSeconds).toBeNull();
  });

  it("has no pace when nothing was settled", () => {
    expect(estimatePace({ ...steady, settledInWindow: 0 })).toEqual({
      ratePerMinute: null,
      etaSeconds: null,
    });
  });
});
