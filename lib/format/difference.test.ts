import { describe, expect, it } from "vitest";
import { formatDifference, formatShortDistance, formatShortTime } from "./difference.ts";

describe("formatDifference", () => {
  it("always tells which way, but not of nothing", () => {
    expect(formatDifference(12.4)).toBe("+12");
    expect(formatDifference(-4.5, 1)).toBe("−4.5");
    expect(formatDifference(-0.3)).toBe("0");
    expect(formatDifference(0)).toBe("0");
  });
});

describe("formatShortTime", () => {
  it("rounds before it chooses the unit", () => {
    expect(formatShortTime(37.6)).toBe("38 s");
    expect(formatShortTime(59.7)).toBe("1:00 min");
    expect(formatShortTime(65)).toBe("1:05 min");
    expect(formatShortTime(3612)).toBe("1:00:12 h");
  });
});

describe("formatShortDistance", () => {
  it("takes the small unit below a kilometre", () => {
    expect(formatShortDistance(85.4, "metric")).toEqual({ value: "85", unit: "m" });
    expect(formatShortDistance(85.4, "imperial")).toEqual({ value: "280", unit: "ft" });
    expect(formatShortDistance(1200, "metric")).toEqual({ value: "1.2", unit: "km" });
  });
});
