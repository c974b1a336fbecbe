import { describe, expect, it } from "vitest";
import { convertTo, findConversion } from "./convert.ts";

describe("findConversion", () => {
  it.each([
    ["mph", 18.6, "m/s", 8.3149],
    ["kph", 36, "m/s", 10],
    ["mi", 7.97, "m", 12826.4717],
    ["km", 10.52, "m", 10520],
    ["m", 1023.28, "m", 1023.28],
    ["ft", 100, "m", 30.48],
    ["watts", 142, "W", 142],
    ["kj", 176, "kJ", 176],
    ["kcal", 236, "kcal", 236],
    ["min", 2.5, "s", 150],
    ["MPH", 10, "m/s", 4.4704],
  ])("reads %s", (sourceUnit, value, unit, converted) => {
    const conversion = findConversion(sourceUnit);
    expect(conversion.unit).toBe(unit);
    expect(conversion.convert(value)).toBeCloseTo(converted, 4);
  });

  it.each([
    ["min/mi", 16.95, 1.5824],
    ["min/km", 5, 3.3333],
    ["min/500m", 2.79, 2.9869],
  ])("turns a pace in %s into a speed", (sourceUnit, minutes, metersPerSecond) => {
    const conversion = findConversion(sourceUnit);
    expect(conversion.unit).toBe("m/s");
    expect(conversion.convert(minutes)).toBeCloseTo(metersPerSecond, 4);
  });

  it("has no speed for a pace of 0", () => {
    expect(findConversion("min/mi").convert(0)).toBeNull();
  });

  it("keeps a unit that it doesn't know, and says it", () => {
    const conversion = findConversion("furlongs");
    expect(conversion.unit).toBe("furlongs");
    expect(conversion.convert(3)).toBe(3);
  });

  it("never gives NaN", () => {
    expect(findConversion("mph").convert(Number.NaN)).toBeNull();
    expect(findConversion(null).convert(Number.POSITIVE_INFINITY)).toBeNull();
  });
});

describe("convertTo", () => {
  it("refuses a unit of another kind", () => {
    expect(convertTo("m", 12, "kcal")).toBeNull();
  });

  it("passes on the absence of a value", () => {
    expect(convertTo("m", null, "mi")).toBeNull();
    expect(convertTo("m", undefined, "mi")).toBeNull();
  });
});
