import { describe, expect, it } from "vitest";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { describeMoment, readMoment } from "./moment.ts";
import { chooseLook } from "./series-look.ts";

const segment = { iconSlug: null, metricsType: null, intensityMets: null, isDrill: false };
const graph: WorkoutGraph = {
  sampleEverySeconds: 10,
  durationSeconds: 30,
  sampleSeconds: [1, 11, 21],
  series: [
    { slug: "output", displayName: "Output", unit: "W", average: 150, max: 212, values: [88, 150, 212] },
    {
      slug: "heart_rate",
      displayName: "Heart Rate",
      unit: "bpm",
      average: 140,
      max: 156,
      values: [null, 140, 156],
    },
  ],
  heartRateZones: [],
  segments: [
    { ...segment, name: "Warm up", startSeconds: 0, durationSeconds: 21 },
    { ...segment, name: "Climb", startSeconds: 21, durationSeconds: 5 },
  ],
};
const lanes = graph.series.map((series) => ({
  series,
  look: chooseLook(series, { discipline: "cycling", distanceUnit: "metric" }),
}));

describe("the moment under the cursor", () => {
  it("tells time, segment and a reading for each lane", () => {
    expect(describeMoment(readMoment(graph, lanes, 2))).toBe("0:21, Climb, Output 212 W, Heart rate 156 bpm");
  });

  it("says that a reading is missing rather than showing a zero", () => {
    expect(describeMoment(readMoment(graph, lanes, 0))).toBe(
      "0:01, Warm up, Output 88 W, Heart rate without a reading",
    );
  });
});
