import { describe, expect, it } from "vitest";
import { listLaneSeries } from "./choose-lanes.ts";
import { makeSeries } from "./testing/make-graph.ts";

function slugsOf(slugs: string[]): string[] {
  return listLaneSeries(slugs.map((slug) => makeSeries(slug, "", [1, 2]))).map(({ slug }) => slug);
}

describe("listLaneSeries", () => {
  it("puts power and heart rate first on the bike, and what it doesn't know last", () => {
    expect(slugsOf(["torque", "resistance", "cadence", "heart_rate", "speed", "output"])).toEqual([
      "output",
      "heart_rate",
      "cadence",
      "resistance",
      "speed",
      "torque",
    ]);
  });

  it("puts the speed before the heart rate on foot", () => {
    expect(slugsOf(["altitude", "heart_rate", "speed"])).toEqual(["speed", "heart_rate", "altitude"]);
  });

  it("leaves out a metric that was never read", () => {
    const series = [makeSeries("output", "W", [null, null]), makeSeries("speed", "m/s", [null, 2])];
    expect(listLaneSeries(series).map(({ slug }) => slug)).toEqual(["speed"]);
  });
});
