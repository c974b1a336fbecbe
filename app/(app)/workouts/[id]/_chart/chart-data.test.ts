import { describe, expect, it } from "vitest";
import { breakAtHoles, findNearestSample } from "./chart-data.ts";

describe("breakAtHoles", () => {
  it("keeps a whole clock as it is, its short last step too", () => {
    expect(breakAtHoles([1, 11, 21, 25], [5, null, 7, 8], 10)).toEqual({
      seconds: [1, 11, 21, 25],
      values: [5, null, 7, 8],
    });
  });

  it("breaks the line where the clock has a hole", () => {
    expect(breakAtHoles([1, 2, 30, 31], [5, 6, 7, 8], 1)).toEqual({
      seconds: [1, 2, 3, 30, 31],
      values: [5, 6, null, 7, 8],
    });
  });

  it("draws through a clock that counts in twos", () => {
    expect(breakAtHoles([7, 9, 11], [1, 2, 3], 1).values).toEqual([1, 2, 3]);
  });
});

describe("findNearestSample", () => {
  const clock = [7, 9, 20];

  it.each([
    [-5, 0],
    [7, 0],
    [8.2, 1],
    [14, 1],
    [15, 2],
    [99, 2],
  ])("at %d s it is sample %d", (atSeconds, index) => {
    expect(findNearestSample(clock, atSeconds)).toBe(index);
  });

  it("has no answer without samples", () => {
    expect(findNearestSample([], 3)).toBeNull();
  });
});
