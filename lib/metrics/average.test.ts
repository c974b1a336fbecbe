import { describe, expect, it } from "vitest";
import { averageReadings } from "./average.ts";

describe("averageReadings", () => {
  it("leaves gaps out instead of counting them as zero", () => {
    expect(averageReadings([100, null, 200, null])).toBe(150);
  });

  it("counts a real zero", () => {
    expect(averageReadings([0, 100])).toBe(50);
  });

  it("has no answer without a reading", () => {
    expect(averageReadings([])).toBeNull();
    expect(averageReadings([null, null])).toBeNull();
  });
});
