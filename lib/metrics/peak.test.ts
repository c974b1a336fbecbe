import { describe, expect, it } from "vitest";
import { findPeak } from "./peak.ts";

describe("findPeak", () => {
  it("gives the time on the sample clock, which may have holes", () => {
    expect(findPeak([7, 9, 60], [120, 310, 200])).toEqual({ value: 310, atSeconds: 9 });
  });

  it("gives the first of equal readings", () => {
    expect(findPeak([1, 2, 3], [5, 9, 9])).toEqual({ value: 9, atSeconds: 2 });
  });

  it("passes over gaps and samples without a time", () => {
    expect(findPeak([1, 2], [null, 80, 500])).toEqual({ value: 80, atSeconds: 2 });
    expect(findPeak([1], [null])).toBeNull();
  });
});
