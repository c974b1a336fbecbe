import { describe, expect, it } from "vitest";
import { findPercentile } from "./percentile.ts";

describe("findPercentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it("takes the value at the nearest rank, whatever the order", () => {
    expect(findPercentile(hundred, 0.95)).toBe(95);
    expect(findPercentile(hundred, 0.5)).toBe(50);
  });

  it("rounds the rank up, so that few values give the largest", () => {
    expect(findPercentile([3, 1, 2], 0.95)).toBe(3);
    expect(findPercentile([7], 0.5)).toBe(7);
  });

  it("refuses an empty list", () => {
    expect(() => findPercentile([], 0.5)).toThrow("no percentile");
  });
});
