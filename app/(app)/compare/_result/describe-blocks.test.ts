import { describe, expect, it } from "vitest";
import type { BlockDifference } from "@/lib/compare/compare-blocks.ts";
import { describeBestAndWorst, nameBlock } from "./describe-blocks.ts";

const context = { effort: "output", distanceUnit: "metric" } as const;
const block = (name: string | null, lead: number | null): BlockDifference => ({
  name,
  startSeconds: 300,
  endSeconds: 600,
  lead,
  averageEffort: null,
  averageHeartRateBpm: null,
  gainedSeconds: null,
});

describe("describeBestAndWorst", () => {
  it("names where most was won and lost", () => {
    expect(
      describeBestAndWorst([block("Warmup", -4), block("Climb", 12), block("Sprints", 3)], context),
    ).toBe("The live one won most in Climb (12 kJ ahead) and lost most in Warmup (4 kJ behind).");
  });

  it("doesn’t make up a loss or a win", () => {
    expect(describeBestAndWorst([block("Warmup", 0.01), block("Climb", 12)], context)).toBe(
      "The live one lost in no part, and won most in Climb (12 kJ ahead).",
    );
    expect(describeBestAndWorst([block("Warmup", 0), block("Climb", -2)], context)).toBe(
      "The live one won in no part, and lost most in Climb (2 kJ behind).",
    );
    expect(describeBestAndWorst([block("Warmup", 0)], context)).toBe("The two are level in every part.");
  });

  it("leaves out what couldn’t be compared", () => {
    expect(describeBestAndWorst([block("Warmup", null)], context)).toBeNull();
  });

  it("calls a stretch without a name by its time", () => {
    expect(nameBlock(block(null, 1))).toBe("5:00–10:00");
  });
});
