import { describe, expect, it } from "vitest";
import { formatPaceOf, isPaced } from "./pace.ts";

describe("formatPaceOf", () => {
  it("tells runners the time for a mile or a kilometre", () => {
    expect(formatPaceOf(2.68224, "running", "imperial")).toEqual({ value: "10:00", unit: "/mi" });
    expect(formatPaceOf(2.5, "walking", "metric")).toEqual({ value: "6:40", unit: "/km" });
  });

  it("tells rowers the time for 500 m in either unit", () => {
    expect(formatPaceOf(4, "caesar", "imperial")).toEqual({ value: "2:05", unit: "/500 m" });
  });

  it("has nothing for riders, for standing still or for an unknown discipline", () => {
    expect(formatPaceOf(9, "cycling", "metric")).toBeNull();
    expect(formatPaceOf(0, "running", "metric")).toBeNull();
    expect(formatPaceOf(3, null, "metric")).toBeNull();
  });
});

describe("isPaced", () => {
  it("holds on foot and in the boat, not on the bike or the mat", () => {
    expect(["running", "caesar", "cycling", "yoga", null].map(isPaced)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
