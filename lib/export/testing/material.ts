import type { ExportGraph, ExportSeries } from "@/lib/export/graph.ts";
import type { WorkoutMaterial } from "@/lib/export/read-material.ts";
import type { ExportWorkout } from "@/lib/export/read-workouts.ts";
import type { WorkoutLoad } from "@/lib/export/workout-load.ts";

export const noLoad: WorkoutLoad = { ftpWatts: null, intensityFactor: null, trainingStressScore: null };

/** A half-hour ride in the evening of New York. */
export function makeExportWorkout(change: Partial<ExportWorkout> = {}): ExportWorkout {
  const startedAt = new Date("2026-11-24T23:32:00Z");
  return {
    id: "0b6e3a0e-6f0f-4c43-9d6c-6d1f3f0a7b11",
    pelotonWorkoutId: "5f1c0f7d9a6e4b0c8d3e2a1b0c9d8e7f",
    rideId: null,
    recordedAt: startedAt,
    startedAt,
    endedAt: new Date(startedAt.getTime() + 1_800_000),
    timeZone: "America/New_York",
    status: "COMPLETE",
    workoutType: "class",
    discipline: "cycling",
    metricsType: "cycling",
    title: "30 min Climb Ride",
    instructorName: "Mira Vale",
    isOutdoor: false,
    deviceType: "home_bike_v1",
    isPersonalRecord: false,
    durationSeconds: 1800,
    totalOutputKj: 251.37,
    distanceMeters: 12_000,
    caloriesKcal: 301,
    elevationGainMeters: null,
    averageOutputWatts: 140,
    maxOutputWatts: 310,
    averageCadenceRpm: 82,
    maxCadenceRpm: 110,
    averageResistancePercent: 41,
    maxResistancePercent: 60,
    averageSpeedMetersPerSecond: 6.67,
    maxSpeedMetersPerSecond: 9.4,
    averageHeartRateBpm: 141,
    maxHeartRateBpm: 172,
    averageInclinePercent: null,
    averageStrokeRateSpm: null,
    strokeCount: null,
    effortPoints: null,
    normalizedOutputWatts: 152,
    best5SecondsOutputWatts: 300,
    best1MinuteOutputWatts: 240,
    best5MinutesOutputWatts: 200,
    best20MinutesOutputWatts: 160,
    heartRateZoneSeconds: [],
    sparkValues: [],
    leaderboardRank: null,
    leaderboardUserCount: null,
    pelotonFtpWatts: null,
    achievements: null,
    recordFetchedAt: null,
    graphState: "fetched",
    graphReason: null,
    missingSinceAt: null,
    missingKeptAt: null,
    createdAt: startedAt,
    updatedAt: startedAt,
    ride: null,
    ...change,
  };
}

export function makeExportGraph(change: Partial<ExportGraph> = {}): ExportGraph {
  return {
    sampleEverySeconds: 1,
    durationSeconds: null,
    sampleSeconds: [],
    series: [],
    route: { seconds: [], latitudes: [], longitudes: [] },
    segments: null,
    targetMetrics: null,
    heartRateZones: null,
    splits: null,
    ...change,
  };
}

export function makeSeries(slug: string, unit: string, values: (number | null)[]): ExportSeries {
  return { slug, displayName: slug, unit, sourceUnit: unit, averageValue: null, maxValue: null, values };
}

/** Half an hour with a hole in the clock from 600 to 659 s, and a strap that lost contact for a minute. */
export function makeRideMaterial(): WorkoutMaterial {
  const sampleSeconds = Array.from({ length: 1800 }, (_, index) => index + 1).filter(
    (second) => second < 600 || second >= 660,
  );
  const series = [
    makeSeries(
      "output",
      "W",
      sampleSeconds.map((second) => 120 + (second % 60)),
    ),
    makeSeries(
      "cadence",
      "rpm",
      sampleSeconds.map((second) => 75 + (second % 20)),
    ),
    makeSeries(
      "resistance",
      "%",
      sampleSeconds.map(() => 50),
    ),
    makeSeries(
      "speed",
      "m/s",
      sampleSeconds.map((second) => (second < 900 ? 6 : 7)),
    ),
    makeSeries(
      "heart_rate",
      "bpm",
      sampleSeconds.map((second) => (second > 1200 && second <= 1260 ? null : 130 + (second % 30))),
    ),
  ];
  const segments = [makeSegment("Warm up", 0, 300), makeSegment("Climb & hold", 300, 1500)];
  return {
    workout: makeExportWorkout(),
    load: { ftpWatts: 200, intensityFactor: 0.76, trainingStressScore: 28.9 },
    graph: makeExportGraph({ sampleSeconds, series, segments }),
    classFacts: null,
  };
}

/** A class on the mat: no sensor, no reading. */
export function makeYogaMaterial(): WorkoutMaterial {
  const none = {
    averageOutputWatts: null,
    maxOutputWatts: null,
    averageCadenceRpm: null,
    maxCadenceRpm: null,
  };
  return {
    workout: makeExportWorkout({
      title: "20 min Yoga Flow",
      discipline: "yoga",
      durationSeconds: 1200,
      totalOutputKj: null,
      distanceMeters: null,
      caloriesKcal: null,
      averageSpeedMetersPerSecond: null,
      maxSpeedMetersPerSecond: null,
      averageHeartRateBpm: null,
      maxHeartRateBpm: null,
      normalizedOutputWatts: null,
      graphState: "empty",
      ...none,
    }),
    load: noLoad,
    graph: null,
    classFacts: null,
  };
}

/** An hour and a half outdoors, a reading each five seconds, with a place for each. */
export function makeOutdoorMaterial(): WorkoutMaterial {
  const sampleSeconds = Array.from({ length: 1081 }, (_, index) => index * 5);
  return {
    workout: makeExportWorkout({
      title: "Morning Run",
      discipline: "running",
      isOutdoor: true,
      timeZone: "Europe/Berlin",
      durationSeconds: 5400,
      distanceMeters: 16_200,
    }),
    load: noLoad,
    graph: makeExportGraph({
      sampleEverySeconds: 5,
      sampleSeconds,
      series: [
        makeSeries(
          "speed",
          "m/s",
          sampleSeconds.map((second) => (second === 50 ? null : 3)),
        ),
        makeSeries(
          "altitude",
          "m",
          sampleSeconds.map((second) => 34 + (second % 10)),
        ),
      ],
      route: {
        seconds: sampleSeconds,
        latitudes: sampleSeconds.map((second) => 52.52 + second / 100_000),
        longitudes: sampleSeconds.map((second) => 13.405 - second / 100_000),
      },
    }),
    classFacts: null,
  };
}

export function makeSegment(name: string, startSeconds: number, durationSeconds: number): object {
  const rest = { iconSlug: null, metricsType: "cycling", intensityMets: 6, isDrill: false };
  return { name, startSeconds, durationSeconds, ...rest };
}
