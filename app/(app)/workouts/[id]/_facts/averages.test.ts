import { describe, expect, it } from "vitest";
import { emptySummary } from "@/lib/workouts/testing/graph.ts";
import { listAverages, type AverageSource } from "./averages.ts";

const nothing: AverageSource = { ...emptySummary, discipline: "cycling" };

describe("listAverages", () => {
  it("leaves out what was not measured, and keeps half of a pair", () => {
    expect(listAverages({ ...nothing, averageOutputWatts: 141.7, maxHeartRateBpm: 171 }, "metric")).toEqual([
      { name: "Output", average: { value: "142", unit: "W" }, max: null },
      { name: "Heart rate", average: null, max: { value: "171", unit: "bpm" } },
    ]);
  });

  it("tells a run's speed as a pace too", () => {
    const run = {
      ...nothing,
      discipline: "running",
      averageSpeedMetersPerSecond: 2.5,
      maxSpeedMetersPerSecond: 4,
    };
    expect(listAverages(run, "metric")).toEqual([
      { name: "Pace", average: { value: "6:40", unit: "/km" }, max: { value: "4:10", unit: "/km" } },
      { name: "Speed", average: { value: "9", unit: "km/h" }, max: { value: "14.4", unit: "km/h" } },
    ]);
  });
});
