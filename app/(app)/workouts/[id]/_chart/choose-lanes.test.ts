import { describe, expect, it } from "vitest";
import type { WorkoutSeries } from "@/lib/workouts/graph.ts";
import { findHeartRate, listUpperSeries } from "./choose-lanes.ts";

function series(slug: string, values: (number | null)[] = [1, 2]): WorkoutSeries {
  return { slug, displayName: slug, unit: "", average: null, max: null, values };
}

describe("listUpperSeries", () => {
  it("puts output first, then speed, and what it doesn't know last", () => {
    const all = ["torque", "resistance", "heart_rate", "speed", "output"].map((slug) => series(slug));
    expect(listUpperSeries(all).map(({ slug }) => slug)).toEqual(["output", "speed", "resistance", "torque"]);
  });

  it("leaves out a metric that was never read", () => {
    expect(
      listUpperSeries([series("output", [null, null]), series("speed")]).map(({ slug }) => slug),
    ).toEqual(["speed"]);
  });
});

describe("findHeartRate", () => {
  it("finds it, unless the strap told nothing", () => {
    expect(findHeartRate([series("output"), series("heart_rate")])?.slug).toBe("heart_rate");
    expect(findHeartRate([series("heart_rate", [null])])).toBeNull();
  });
});
