import { describe, expect, it } from "vitest";
import { thinIndexes } from "./thinning.ts";

const oneShort = Array.from({ length: 1799 }, (_, index) => index + 1);

describe("thinning", () => {
  it("leaves an unthinned clock alone", () => {
    expect(thinIndexes(oneShort, 1800, 1).seconds).toEqual(oneShort);
  });

  it("takes every n-th sample and the class's last second", () => {
    const { seconds, indexes } = thinIndexes(oneShort, 1800, 10);

    expect(seconds.slice(0, 3)).toEqual([1, 11, 21]);
    expect(seconds.slice(-2)).toEqual([1791, 1800]);
    expect(indexes.at(-1)).toBe(1798);
  });

  it("adds no second end where the last sample falls on it", () => {
    expect(thinIndexes([1, 2, 3, 4, 5], 5, 2).seconds).toEqual([1, 3, 5]);
  });

  it("has nothing to add to nothing", () => {
    expect(thinIndexes([], 1800, 10)).toEqual({ seconds: [], indexes: [] });
  });
});
