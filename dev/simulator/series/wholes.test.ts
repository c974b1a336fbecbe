import { describe, expect, it } from "vitest";
import { fitWholeWatts } from "./wholes.ts";

describe("whole watts", () => {
  it("add up to the work done and keep the shape", () => {
    const shape = Array.from({ length: 1799 }, (_, second) => 100 + 60 * Math.sin(second / 40));
    const { watts, scale } = fitWholeWatts(shape, 243_817.6);

    expect(watts.every(Number.isInteger)).toBe(true);
    expect(Math.abs(watts.reduce((sum, value) => sum + value, 0) - 243_817.6)).toBeLessThan(1);
    expect(watts.every((value, second) => Math.abs(value - (shape[second] ?? 0) * scale) <= 1)).toBe(true);
  });

  it("stay at nothing where nobody works", () => {
    expect(fitWholeWatts([0, 5, 0, 5], 20).watts).toEqual([0, 10, 0, 10]);
    expect(fitWholeWatts([0, 0], 50)).toEqual({ watts: [0, 0], scale: 0 });
  });
});
