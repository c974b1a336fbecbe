import { describe, expect, it } from "vitest";
import { drawStepLine } from "./draw-step-line.ts";

describe("drawStepLine", () => {
  it("keeps each value until the next one, and the last one to the end", () => {
    const points = [
      { atMs: 1000, value: 200 },
      { atMs: 1250, value: 240 },
      { atMs: 1500, value: 220 },
    ];
    expect(drawStepLine(points, 2000)).toEqual({
      path: "M0 94H25V6H50V50H100",
      lowest: 200,
      highest: 240,
    });
  });

  it("draws a single value as a level line, also when it is of this moment", () => {
    expect(drawStepLine([{ atMs: 1000, value: 200 }], 1000)?.path).toBe("M0 50H100");
  });

  it("draws nothing without a value", () => {
    expect(drawStepLine([], 1000)).toBeNull();
  });
});
