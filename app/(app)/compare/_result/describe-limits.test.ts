import { describe, expect, it } from "vitest";
import type { WorkoutComparison } from "@/lib/compare/compare-workouts.ts";
import { describeLimits } from "./describe-limits.ts";

const side = (change: object = {}) => ({ hasReadings: true, graphState: "fetched", ...change });
const comparison = {
  effort: "output",
  endSeconds: 1800,
  longerSeconds: 0,
  finish: { lead: 0, gapSeconds: 0, uncountedSeconds: 0 },
  chart: { heartRate: { live: [], ghost: [] } },
};
const describeOf = (change: object) =>
  describeLimits({
    live: side(),
    ghost: side(),
    isSameClass: true,
    comparison,
    ...change,
  } as unknown as WorkoutComparison);

describe("describeLimits", () => {
  it("says nothing where all can be compared", () => {
    expect(describeOf({})).toEqual([]);
    expect(describeOf({ comparison: { ...comparison, longerSeconds: -4 } })).toEqual([]);
  });

  it("says that time is shared only in part", () => {
    expect(describeOf({ comparison: { ...comparison, longerSeconds: -900 } })).toEqual([
      "Only the first 30:00 are compared: the ghost went on for another 15:00 min.",
    ]);
    const finish = { lead: 0, gapSeconds: 0, uncountedSeconds: 40 };
    expect(describeOf({ comparison: { ...comparison, finish } })).toEqual([
      "For 40 s one of the two has no reading; that time counts for neither.",
    ]);
  });

  it("says what wasn’t recorded", () => {
    expect(describeOf({ comparison: { ...comparison, chart: { heartRate: null } } })).toEqual([
      "Heart rate wasn’t recorded in both.",
    ]);
    const hearts = { ...comparison, effort: "heart_rate", finish: null, chart: { heartRate: null } };
    expect(describeOf({ comparison: hearts })).toEqual([
      "Neither power nor speed was recorded in both, so only the heart rates can be compared.",
    ]);
  });

  it("says who has no readings, and whether they are on their way", () => {
    expect(
      describeOf({ comparison: null, ghost: side({ hasReadings: false, graphState: "pending" }) }),
    ).toEqual([
      "The ghost has no readings yet: they follow with the sync, so only the figures can be compared.",
    ]);
    expect(describeOf({ comparison: null, live: side({ hasReadings: false, graphState: "empty" }) })).toEqual(
      ["The live workout has no readings, so only the figures can be compared."],
    );
    expect(describeOf({ comparison: null })).toEqual([
      "The two have no readings in common, so only their figures can be compared.",
    ]);
  });
});
