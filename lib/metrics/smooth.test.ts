import { describe, expect, it } from "vitest";
import { smoothReadings } from "./smooth.ts";

const everySecond = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("smoothReadings", () => {
  it("leaves the readings alone at 0 s", () => {
    expect(smoothReadings([1, 2, 3], [5, null, 9], 0)).toEqual([5, null, 9]);
  });

  it("takes the mean of what is within half the window on both sides", () => {
    expect(smoothReadings(everySecond(5), [10, 20, 90, 20, 10], 5)).toEqual([40, 35, 30, 35, 40]);
  });

  it("keeps a gap, and leaves it out of its neighbours' means", () => {
    expect(smoothReadings(everySecond(4), [10, null, 30, 50], 5)).toEqual([20, null, 30, 40]);
  });

  it("goes by the clock and not by the number of samples", () => {
    expect(smoothReadings([1, 6, 11, 300], [10, 20, 60, 80], 15)).toEqual([15, 30, 40, 80]);
  });

  it.each([5, 15, 30])("spreads a reading over as many seconds as the window of %d has", (windowSeconds) => {
    const values = everySecond(100).map((second) => (second === 50 ? windowSeconds : 0));
    expect(
      smoothReadings(everySecond(100), values, windowSeconds).filter((value) => value === 1),
    ).toHaveLength(windowSeconds);
  });

  it("does not drift over an hour", () => {
    const values = everySecond(3600).map((second) => (second % 2 === 0 ? 0.1 : 0.3));
    expect(smoothReadings(everySecond(3600), values, 30)[3500]).toBeCloseTo(0.2, 2);
  });
});
