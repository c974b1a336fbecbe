import type { Reading } from "@/lib/metrics/average.ts";
import type { SampleClock } from "./resample.ts";

/** What a comparison needs of a workout's graph; null for a metric that it hasn't. */
export interface WorkoutReadings extends SampleClock {
  outputWatts: Reading[] | null;
  speedMetersPerSecond: Reading[] | null;
  heartRateBpm: Reading[] | null;
}

export type Effort = "output" | "speed" | "heart_rate";

const keys = {
  output: "outputWatts",
  speed: "speedMetersPerSecond",
  heart_rate: "heartRateBpm",
} as const;

export function pickReadings(readings: WorkoutReadings, effort: Effort): Reading[] | null {
  const values = readings[keys[effort]];
  return values?.some((value) => value !== null) ? values : null;
}

/** The most telling metric that both workouts have: power, but speed where one counts the way; else the heart. */
export function chooseEffort(
  live: WorkoutReadings,
  ghost: WorkoutReadings,
  countsDistance: boolean,
): Effort | null {
  const order: Effort[] = countsDistance
    ? ["speed", "output", "heart_rate"]
    : ["output", "speed", "heart_rate"];
  return order.find((effort) => pickReadings(live, effort) && pickReadings(ghost, effort)) ?? null;
}
