import { describe, expect, it } from "vitest";
import { chooseScale, drawSteps } from "./draw-steps.ts";

const at = (lower: number, upper: number) => ({ startSeconds: 0, endSeconds: 1, lower, upper });
const frame = { width: 1000, height: 70, endSeconds: 1000 };

describe("drawSteps", () => {
  it("lets zones stand on the ground, as high as their number", () => {
    const steps = [
      { startSeconds: 0, endSeconds: 250, lower: 1, upper: 1 },
      { startSeconds: 500, endSeconds: 1000, lower: 7, upper: 7 },
    ];
    expect(drawSteps(steps, { ...frame, ...chooseScale("power_zone", steps) })).toEqual([
      { x: 0, y: 60, width: 250, height: 10 },
      { x: 500, y: 0, width: 500, height: 70 },
    ]);
  });

  it("lets a range hang between its bounds", () => {
    const steps = [{ startSeconds: 0, endSeconds: 1000, lower: 80, upper: 90 }];
    expect(drawSteps(steps, { ...frame, lowest: 70, highest: 105 })).toEqual([
      { x: 0, y: 30, width: 1000, height: 20 },
    ]);
  });
});

describe("chooseScale", () => {
  it("leaves room around the ranges, even around a single number", () => {
    expect(chooseScale("cadence", [at(60, 80), at(80, 100)])).toEqual({ lowest: 54, highest: 106 });
    expect(chooseScale("incline", [at(0, 0)])).toEqual({ lowest: -1, highest: 1 });
  });
});
