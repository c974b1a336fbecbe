import { describe, expect, it } from "vitest";
import { findFirstFrom, listSampleSpans } from "./sample-spans.ts";

describe("listSampleSpans", () => {
  it("adds up to the class although its last sample follows early", () => {
    const clock = [...Array.from({ length: 180 }, (_, index) => 1 + index * 10), 1800];
    const spans = listSampleSpans(clock, 10);
    expect(spans[0]).toBe(1);
    expect(spans.at(-1)).toBe(9);
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(1800);
  });

  it("does not count a hole or a late start, but a clock that counts in twos", () => {
    expect(listSampleSpans([7, 9, 11, 40, 41], 1)).toEqual([1, 2, 2, 1, 1]);
  });

  it("counts a first sample at zero", () => {
    expect(listSampleSpans([0, 5, 10], 5)).toEqual([5, 5, 5]);
  });
});

describe("findFirstFrom", () => {
  it.each([
    [0, 0],
    [7, 0],
    [8, 1],
    [12, 3],
  ])("from %d s on it is sample %d", (atSeconds, index) => {
    expect(findFirstFrom([7, 9, 11], atSeconds)).toBe(index);
  });
});
