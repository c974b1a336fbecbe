import { averageReadings, type Reading } from "@/lib/metrics/average.ts";
import type { ExportWorkout } from "./read-workouts.ts";
import type { TrackPoint } from "./track.ts";

export interface LapNumbers {
  averageHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  averageCadencePerMinute: number | null;
  maxCadencePerMinute: number | null;
  averageOutputWatts: number | null;
  maxOutputWatts: number | null;
  averageSpeedMetersPerSecond: number | null;
  maxSpeedMetersPerSecond: number | null;
}

export function measurePoints(points: readonly TrackPoint[]): LapNumbers {
  const heartRates = points.map((point) => point.heartRateBpm);
  const cadences = points.map((point) => point.cadencePerMinute);
  const outputs = points.map((point) => point.outputWatts);
  const speeds = points.map((point) => point.speedMetersPerSecond);
  return {
    averageHeartRateBpm: averageReadings(heartRates),
    maxHeartRateBpm: findMax(heartRates),
    averageCadencePerMinute: averageReadings(cadences),
    maxCadencePerMinute: findMax(cadences),
    averageOutputWatts: averageReadings(outputs),
    maxOutputWatts: findMax(outputs),
    averageSpeedMetersPerSecond: averageReadings(speeds),
    maxSpeedMetersPerSecond: findMax(speeds),
  };
}

/** Peloton's own numbers of the whole workout, and where it tells none, those of its points. */
export function measureWorkout(workout: ExportWorkout, points: readonly TrackPoint[]): LapNumbers {
  const measured = measurePoints(points);
  return {
    averageHeartRateBpm: workout.averageHeartRateBpm ?? measured.averageHeartRateBpm,
    maxHeartRateBpm: workout.maxHeartRateBpm ?? measured.maxHeartRateBpm,
    averageCadencePerMinute:
      workout.averageCadenceRpm ?? workout.averageStrokeRateSpm ?? measured.averageCadencePerMinute,
    maxCadencePerMinute: workout.maxCadenceRpm ?? measured.maxCadencePerMinute,
    averageOutputWatts: workout.averageOutputWatts ?? measured.averageOutputWatts,
    maxOutputWatts: workout.maxOutputWatts ?? measured.maxOutputWatts,
    averageSpeedMetersPerSecond: workout.averageSpeedMetersPerSecond ?? measured.averageSpeedMetersPerSecond,
    maxSpeedMetersPerSecond: workout.maxSpeedMetersPerSecond ?? measured.maxSpeedMetersPerSecond,
  };
}

function findMax(values: readonly Reading[]): number | null {
  return values.reduce((max, value) => (value !== null && (max === null || value > max) ? value : max), null);
}
