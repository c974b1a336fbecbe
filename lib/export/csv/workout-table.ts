import { formatLocalIso } from "@/lib/export/local-time.ts";
import type { ExportWorkout } from "@/lib/export/read-workouts.ts";
import type { WorkoutLoad } from "@/lib/export/workout-load.ts";
import { formatCsvRow, type CsvValue } from "./csv.ts";

interface TableRow {
  workout: ExportWorkout;
  load: WorkoutLoad;
}

/** The columns of the table of workouts, with their units in their names. */
const columns: [name: string, read: (row: TableRow) => CsvValue][] = [
  ["workout_id", ({ workout }) => workout.id],
  ["peloton_workout_id", ({ workout }) => workout.pelotonWorkoutId],
  ["started_at_local", ({ workout }) => formatLocalIso(workout.startedAt, workout.timeZone)],
  ["started_at_utc", ({ workout }) => workout.startedAt],
  ["time_zone", ({ workout }) => workout.timeZone],
  ["title", ({ workout }) => workout.title],
  ["discipline", ({ workout }) => workout.discipline],
  ["instructor", ({ workout }) => workout.instructorName ?? workout.ride?.instructor?.name ?? null],
  ["class_id", ({ workout }) => workout.rideId],
  ["class_duration_seconds", ({ workout }) => workout.ride?.durationSeconds ?? null],
  ["class_difficulty_1_to_10", ({ workout }) => workout.ride?.difficultyEstimate ?? null],
  ["class_is_power_zone", ({ workout }) => workout.ride?.isPowerZone ?? null],
  ["class_is_ftp_test", ({ workout }) => workout.ride?.isFtpTest ?? null],
  ["class_first_aired_at_utc", ({ workout }) => workout.ride?.originalAiredAt ?? null],
  ["workout_type", ({ workout }) => workout.workoutType],
  ["status", ({ workout }) => workout.status],
  ["is_outdoor", ({ workout }) => workout.isOutdoor],
  ["device", ({ workout }) => workout.deviceType],
  ["duration_seconds", ({ workout }) => workout.durationSeconds],
  ["total_output_kj", ({ workout }) => workout.totalOutputKj],
  ["distance_meters", ({ workout }) => workout.distanceMeters],
  ["elevation_gain_meters", ({ workout }) => workout.elevationGainMeters],
  ["calories_kcal", ({ workout }) => workout.caloriesKcal],
  ["average_output_watts", ({ workout }) => workout.averageOutputWatts],
  ["max_output_watts", ({ workout }) => workout.maxOutputWatts],
  ["normalized_output_watts", ({ workout }) => workout.normalizedOutputWatts],
  ["ftp_watts", ({ load }) => load.ftpWatts],
  ["intensity_factor", ({ load }) => round(load.intensityFactor, 3)],
  ["training_stress_score", ({ load }) => round(load.trainingStressScore, 1)],
  ["best_5_seconds_output_watts", ({ workout }) => workout.best5SecondsOutputWatts],
  ["best_1_minute_output_watts", ({ workout }) => workout.best1MinuteOutputWatts],
  ["best_5_minutes_output_watts", ({ workout }) => workout.best5MinutesOutputWatts],
  ["best_20_minutes_output_watts", ({ workout }) => workout.best20MinutesOutputWatts],
  ["average_cadence_rpm", ({ workout }) => workout.averageCadenceRpm],
  ["max_cadence_rpm", ({ workout }) => workout.maxCadenceRpm],
  ["average_resistance_percent", ({ workout }) => workout.averageResistancePercent],
  ["max_resistance_percent", ({ workout }) => workout.maxResistancePercent],
  ["average_speed_meters_per_second", ({ workout }) => workout.averageSpeedMetersPerSecond],
  ["max_speed_meters_per_second", ({ workout }) => workout.maxSpeedMetersPerSecond],
  ["average_incline_percent", ({ workout }) => workout.averageInclinePercent],
  ["average_stroke_rate_spm", ({ workout }) => workout.averageStrokeRateSpm],
  ["stroke_count", ({ workout }) => workout.strokeCount],
  ["average_heart_rate_bpm", ({ workout }) => workout.averageHeartRateBpm],
  ["max_heart_rate_bpm", ({ workout }) => workout.maxHeartRateBpm],
  ...[1, 2, 3, 4, 5].map((zone): (typeof columns)[number] => [
    `heart_rate_zone_${zone}_seconds`,
    ({ workout }) => workout.heartRateZoneSeconds[zone - 1] ?? null,
  ]),
  ["effort_points", ({ workout }) => workout.effortPoints],
  ["is_personal_record", ({ workout }) => workout.isPersonalRecord],
  ["leaderboard_rank", ({ workout }) => workout.leaderboardRank],
  ["leaderboard_user_count", ({ workout }) => workout.leaderboardUserCount],
];

export function formatWorkoutTableHeader(): string {
  return formatCsvRow(columns.map(([name]) => name));
}

export function formatWorkoutTableRow(workout: ExportWorkout, load: WorkoutLoad): string {
  return formatCsvRow(columns.map(([, read]) => read({ workout, load })));
}

function round(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}
