import { describe, expect, it } from "vitest";
import { settingsInputSchema } from "./settings-input.ts";

const check = (heartRateZoneMinBpm: unknown) =>
  settingsInputSchema.safeParse({ heartRateZoneMinBpm }).success;

describe("settingsInputSchema", () => {
  it("takes what is given and leaves out the rest", () => {
    expect(settingsInputSchema.parse({ distanceUnit: "metric" })).toEqual({ distanceUnit: "metric" });
    expect(settingsInputSchema.parse({})).toEqual({});
  });

  it.each([[[]], [[40, 41, 42, 43]], [[120, 140, 155, 240]]])("takes %j as heart-rate zones", (borders) => {
    expect(check(borders)).toBe(true);
  });

  it.each([
    [[120, 140, 155]],
    [[120, 140, 155, 170, 180]],
    [[39, 140, 155, 170]],
    [[120, 140, 155, 241]],
    [[120, 140, 140, 170]],
    [[170, 155, 140, 120]],
    [[120.5, 140, 155, 170]],
    [["120", 140, 155, 170]],
    [null],
  ])("refuses %j", (borders) => {
    expect(check(borders)).toBe(false);
  });
});
