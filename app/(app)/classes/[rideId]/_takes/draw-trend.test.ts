import { describe, expect, it } from "vitest";
import { drawTrend } from "./draw-trend.ts";

describe("drawTrend", () => {
  it("runs from the oldest at the left to the newest at the right", () => {
    expect(drawTrend([240, 260, 250], 100, 40)).toEqual({
      points: [
        { x: 0, y: 40 },
        { x: 50, y: 0 },
        { x: 100, y: 20 },
      ],
      line: "M0 40L50 0L100 20",
    });
  });

  it("lies in the middle when nothing changed", () => {
    expect(drawTrend([250, 250], 100, 40)?.line).toBe("M0 20L100 20");
  });

  it("draws no line through a single take", () => {
    expect(drawTrend([250], 100, 40)).toBeNull();
  });
});
