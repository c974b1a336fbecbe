import { describe, expect, it } from "vitest";
import { formatClock, formatDuration, formatEstimate, formatHours, formatMilliseconds } from "./duration.ts";

describe("durations", () => {
  it.each([
    [0, "0 s"],
    [38, "38 s"],
    [59.6, "1 min"],
    [2700, "45 min"],
    [3599, "1 h 00 min"],
    [3900, "1 h 05 min"],
    [3_600_000, "1,000 h 00 min"],
  ])("says %d s in words", (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it.each([
    [-3, "0:00"],
    [38, "0:38"],
    [2700, "45:00"],
    [3909, "1:05:09"],
  ])("shows %d s as a stopwatch does", (seconds, text) => {
    expect(formatClock(seconds)).toBe(text);
  });

  it.each([
    [59, "less than a minute"],
    [61, "about 2 min"],
    [3541, "about 1 h"],
    [4300, "about 1 h 20 min"],
  ])("estimates %d s no more exactly than it deserves", (seconds, text) => {
    expect(formatEstimate(seconds)).toBe(text);
  });

  it.each([
    [339.6, "340 ms"],
    [2_440, "2.4 s"],
    [61_000, "1 min"],
  ])("says %d ms in the unit that fits", (durationMs, text) => {
    expect(formatMilliseconds(durationMs)).toBe(text);
  });

  it("counts only whole hours", () => {
    expect(formatHours(7_503_599)).toBe("2,084");
  });
});
