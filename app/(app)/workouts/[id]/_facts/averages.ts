import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatSpeed, type Measure } from "@/lib/format/distance.ts";
import { formatNumber } from "@/lib/format/number.ts";
import type { WorkoutRecord } from "@/lib/workouts/find.ts";
import { formatPaceOf } from "@/lib/workouts/pace.ts";

export interface AverageRow {
  name: string;
  average: Measure | null;
  max: Measure | null;
}

export type AverageSource = Pick<
  WorkoutRecord,
  | "discipline"
  | "averageOutputWatts"
  | "maxOutputWatts"
  | "averageCadenceRpm"
  | "maxCadenceRpm"
  | "averageResistancePercent"
  | "maxResistancePercent"
  | "averageSpeedMetersPerSecond"
  | "maxSpeedMetersPerSecond"
  | "averageHeartRateBpm"
  | "maxHeartRateBpm"
  | "averageInclinePercent"
  | "averageStrokeRateSpm"
>;

/** Averages and maxima that were measured, in the order in which a rider asks for them. */
export function listAverages(workout: AverageSource, distanceUnit: DistanceUnit): AverageRow[] {
  const speed = (value: number) => formatSpeed(value, distanceUnit);
  const pace = (value: number) => formatPaceOf(value, workout.discipline, distanceUnit);
  const { averageSpeedMetersPerSecond: averageSpeed, maxSpeedMetersPerSecond: maxSpeed } = workout;
  const rows = [
    row("Output", workout.averageOutputWatts, workout.maxOutputWatts, inUnit("W")),
    row("Heart rate", workout.averageHeartRateBpm, workout.maxHeartRateBpm, inUnit("bpm")),
    row("Pace", averageSpeed, maxSpeed, pace),
    row("Speed", averageSpeed, maxSpeed, speed),
    row("Cadence", workout.averageCadenceRpm, workout.maxCadenceRpm, inUnit("rpm")),
    row("Stroke rate", workout.averageStrokeRateSpm, null, inUnit("spm")),
    row("Resistance", workout.averageResistancePercent, workout.maxResistancePercent, inUnit("%")),
    row("Incline", workout.averageInclinePercent, null, inUnit("%", 1)),
  ];
  return rows.filter(({ average, max }) => average !== null || max !== null);
}

function row(
  name: string,
  average: number | null,
  max: number | null,
  format: (value: number) => Measure | null,
): AverageRow {
  return { name, average: average === null ? null : format(average), max: max === null ? null : format(max) };
}

function inUnit(unit: string, maxDecimals = 0): (value: number) => Measure {
  return (value) => ({ value: formatNumber(value, maxDecimals), unit });
}
