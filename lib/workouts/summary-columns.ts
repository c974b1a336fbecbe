import { Prisma } from "@/lib/db/generated/client.ts";
import type { WorkoutGraph } from "@/lib/peloton/client.ts";
import type { DerivedOutput } from "./derive-output.ts";

type Numbers = Omit<WorkoutGraph["summary"], "heartRateZoneSeconds"> & Partial<DerivedOutput>;

const numberColumns: [name: keyof Numbers, column: string][] = [
  ["distanceMeters", "distance_meters"],
  ["caloriesKcal", "calories_kcal"],
  ["elevationGainMeters", "elevation_gain_meters"],
  ["averageOutputWatts", "average_output_watts"],
  ["maxOutputWatts", "max_output_watts"],
  ["averageCadenceRpm", "average_cadence_rpm"],
  ["maxCadenceRpm", "max_cadence_rpm"],
  ["averageResistancePercent", "average_resistance_percent"],
  ["maxResistancePercent", "max_resistance_percent"],
  ["averageSpeedMetersPerSecond", "average_speed_meters_per_second"],
  ["maxSpeedMetersPerSecond", "max_speed_meters_per_second"],
  ["averageHeartRateBpm", "average_heart_rate_bpm"],
  ["maxHeartRateBpm", "max_heart_rate_bpm"],
  ["averageInclinePercent", "average_incline_percent"],
  ["averageStrokeRateSpm", "average_stroke_rate_spm"],
  ["strokeCount", "stroke_count"],
  ["effortPoints", "effort_points"],
  ["normalizedOutputWatts", "normalized_output_watts"],
  ["best5SecondsOutputWatts", "best_5_seconds_output_watts"],
  ["best1MinuteOutputWatts", "best_1_minute_output_watts"],
  ["best5MinutesOutputWatts", "best_5_minutes_output_watts"],
  ["best20MinutesOutputWatts", "best_20_minutes_output_watts"],
];

/** What the graph doesn't tell stays as it was. */
export const summaryAssignments = Prisma.raw(
  numberColumns.map(([, column]) => `${column} = coalesce(read.${column}, workout.${column})`).join(", "),
);
export const summaryColumns = Prisma.raw(
  [...numberColumns.map(([, column]) => `${column} float8`), "total_output_kj float8"].join(", "),
);

export function toSummaryRecord(numbers: Numbers): Record<string, number | null> {
  const named = numberColumns.map(([name, column]) => [column, numbers[name] ?? null]);
  return { ...Object.fromEntries(named), total_output_kj: numbers.totalOutputKj };
}
