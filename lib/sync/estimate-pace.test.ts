import { describe, expect, it } from "vitest";
import { estimatePace } from "./estimate-pace.ts";

const steady = {
  settledInWindow: 600,
  remaining: 1200,
  elapsedSeconds: 90,
  isListingComplete: true,
  isHeld: false,
};

describe("estimatePace", () => {
  it("divides what is left by the pace of the last minute", () => {
    expect(estimatePace(steady)).toEqual({ ratePerMinute: 600, etaSeconds: 120 });
  });

  it("takes the run's own age as the window while it is younger than a minute", () => {
    expect(estimatePace({ ...steady, elapsedSeconds: 20, settledInWindow: 100 }).ratePerMinute).toBe(300);
  });

  it.each([
    ["fewer than 20 items are settled", { settledInWindow: 19 }],
    ["the run is younger than 10 seconds", { elapsedSeconds: 9 }],
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
