import { describe, expect, it } from "vitest";
import { drawSparkLine } from "./draw-spark-line.ts";

describe("drawSparkLine", () => {
  it("spans the whole width, with the highest value at the top and nothing on the ground", () => {
    expect(drawSparkLine([0, 5, 10], 100, 20)).toEqual({
      line: "M0 20L50 10L100 0",
      area: "M0 20L50 10L100 0L100 20L0 20Z",
    });
  });

  it("rounds, so that the page stays small", () => {
    expect(drawSparkLine([1, 3, 2, 3], 10, 10)?.line).toBe("M0 6.67L3.33 0L6.67 3.33L10 0");
  });

  it("draws nothing of nothing", () => {
    expect(drawSparkLine([], 100, 20)).toBeNull();
    expect(drawSparkLine([4], 100, 20)).toBeNull();
    expect(drawSparkLine([0, 0, 0], 100, 20)).toBeNull();
  });
});
