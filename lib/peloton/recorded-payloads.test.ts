import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { WorkoutGraph } from "./domain.ts";
import { parsePerformanceGraph } from "./performance-graph.ts";
import { parseRideDetails } from "./ride-details.ts";
import { parseWorkoutPage } from "./workout-page.ts";

const folder = fileURLToPath(new URL("../../../shared/samples/", import.meta.url));
const asked = { page: 0, pageSize: 100, distanceUnit: "imperial" } as const;

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${folder}${file}`, "utf8"));
}

function readGraph(file: string): WorkoutGraph {
  const payload = read(file);
  return parsePerformanceGraph(payload["WorkoutSamples"] ?? payload, 1);
}

describe.skipIf(!existsSync(folder))("recorded payloads", () => {
  it.each([
    ["rower_sample.json", { total: 6, pageCount: 2, hasNext: true }],
    ["weissleb_user_workouts_page.json", { page: 15, total: 420, pageCount: 17, hasNext: true }],
  ])("%s is a page without rejected items", (file, expected) => {
    const page = parseWorkoutPage(read(file), asked);
    expect(page).toMatchObject({ ...expected, rejected: [] });
    expect(page.workouts.length).toBeGreaterThan(0);
  });

  it("a row of ten minutes is listed with its class, its zones and its output", () => {
    expect(parseWorkoutPage(read("rower_sample.json"), asked).workouts[0]).toMatchObject({
      discipline: "caesar",
      title: "10 min Form & Drills Row",
      durationSeconds: 603,
      totalOutputKj: expect.closeTo(22.62963, 5),
      effortPoints: 10.3,
      heartRateZoneSeconds: [164, 173, 246, 70, 0],
      ride: { durationSeconds: 600 },
    });
  });

  it.each(["cycling_workout.json", "meditation_workout.json", "rower_workout.json"])(
    "%s holds a workout like one in the list",
    (file) => {
      const page = parseWorkoutPage({ data: [read(file)["Workout"]] }, asked);
      expect(page.rejected).toEqual([]);
      expect(page.workouts[0]?.ride?.title).toBeTruthy();
    },
  );

  it("a ride of 30 minutes has 1,799 samples of five metrics", () => {
    const graph = readGraph("cycling_workout.json");
    expect(graph.sampleSeconds).toHaveLength(1799);
    expect(graph.series.map(({ slug, unit }) => `${slug} ${unit}`)).toEqual([
      "output W",
      "cadence rpm",
      "resistance %",
      "speed m/s",
      "heart_rate bpm",
    ]);
    expect(graph.summary).toMatchObject({
      totalOutputKj: 176,
      averageOutputWatts: 98,
      maxOutputWatts: 140,
      averageHeartRateBpm: 138,
      heartRateZoneSeconds: [247, 441, 1111, 0, 0],
    });
    expect(graph.summary.distanceMeters).toBeCloseTo(7.97 * 1609.344, 1);
    expect(graph.segments?.map((segment) => segment.durationSeconds)).toEqual([662, 1089, 49]);
  });

  it("a meditation has a clock and segments, and no metrics", () => {
    expect(readGraph("meditation_workout.json")).toMatchObject({
      series: [],
      heartRateZones: null,
      splits: null,
    });
  });

  it.each(["rower_performance_graph.json", "rower_workout.json"])("%s is a row with splits", (file) => {
    const graph = readGraph(file);
    expect(graph.series.map((series) => series.slug)).toEqual([
      "output",
      "stroke_rate",
      "speed",
      "heart_rate",
    ]);
    expect(graph.summary).toMatchObject({ distanceMeters: 1023.28, strokeCount: 133 });
    expect(graph.splits).toHaveLength(3);
    expect(graph.splits?.[1]).toMatchObject({
      markerMeters: 1000,
      elapsedSeconds: 528,
      averageOutputWatts: 54,
    });
  });

  it.each(["cycling_workout.json", "rower_performance_graph.json", "meditation_workout.json"])(
    "%s has as many values as samples, and no NaN",
    (file) => {
      const graph = readGraph(file);
      for (const series of graph.series) {
        expect(series.values).toHaveLength(graph.sampleSeconds.length);
        expect(series.values.some(Number.isNaN)).toBe(false);
      }
    },
  );

  it("a class of an older shape has its playlist, cues and averages", () => {
    const details = parseRideDetails(read("weissleb_ride_details.json"));
    expect(details).toMatchObject({
      title: "45 min Intervals & Arms Ride: Dancehall",
      durationSeconds: 2700,
      pedalingStartOffsetSeconds: 60,
      isPowerZone: null,
      isFtpTest: false,
      averages: { totalOutputKj: 274, outputWatts: 107 },
      targetMetrics: { expectedOutputKj: { lower: 267, upper: 673 } },
    });
    expect(details.playlist?.map((song) => song.startSeconds)).toEqual([0, 222]);
    expect(details.instructorCues?.[0]).toMatchObject({ startSeconds: 0, endSeconds: 49 });
    expect(details.segments).toHaveLength(7);
  });
});
