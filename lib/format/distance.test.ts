import { describe, expect, it } from "vitest";
import { formatDistance, formatElevation, formatPace, formatSpeed } from "./distance.ts";

describe("distances", () => {
  it("shows miles or kilometres with the decimals that their size deserves", () => {
    expect(formatDistance(5000, "metric")).toEqual({ value: "5", unit: "km" });
    expect(formatDistance(8046.72, "imperial")).toEqual({ value: "5", unit: "mi" });
    expect(formatDistance(1234, "metric")).toEqual({ value: "1.23", unit: "km" });
    expect(formatDistance(32_186.88, "metric")).toEqual({ value: "32.2", unit: "km" });
    expect(formatDistance(12_345_678, "metric")).toEqual({ value: "12,346", unit: "km" });
  });

  it("shows speed", () => {
    expect(formatSpeed(8.9408, "imperial")).toEqual({ value: "20", unit: "mph" });
    expect(formatSpeed(8.9408, "metric")).toEqual({ value: "32.2", unit: "km/h" });
  });

  it("shows pace, and none for somebody who stands still", () => {
    expect(formatPace(2.68224, "imperial")).toEqual({ value: "10:00", unit: "/mi" });
    expect(formatPace(2.7778, "metric")).toEqual({ value: "6:00", unit: "/km" });
    expect(formatPace(0, "metric")).toBeNull();
  });

  it("shows climbing in whole feet or metres", () => {
    expect(formatElevation(304.8, "imperial")).toEqual({ value: "1,000", unit: "ft" });
    expect(formatElevation(304.8, "metric")).toEqual({ value: "305", unit: "m" });
  });
});
