import { describe, expect, it } from "vitest";
import { formatOrdinal, formatTopShare } from "./rank.ts";

describe("formatOrdinal", () => {
  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [11, "11th"],
    [12, "12th"],
    [21, "21st"],
    [111, "111th"],
    [1023, "1,023rd"],
  ])("%i is %s", (value, text) => {
    expect(formatOrdinal(value)).toBe(text);
  });
});

describe("formatTopShare", () => {
  it.each([
    [12_345, 45_678, "top 27%"],
    [3, 45_678, "top 1%"],
    [1, 1, "top 100%"],
  ])("%i of %i is the %s", (rank, count, text) => {
    expect(formatTopShare(rank, count)).toBe(text);
  });
});
