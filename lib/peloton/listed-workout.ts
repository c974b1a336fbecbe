import { z } from "zod";
import { convertTo } from "@/lib/units/convert.ts";
import type { DistanceUnit, ListedWorkout } from "./domain.ts";
import { flagField, numberField, objectField, textField, timeField, zoneDurationsField } from "./fields.ts";
import { listedRideSchema, readInstructor, readListedRide } from "./listed-ride.ts";

const workoutSchema = z
  .object({
    id: z.string().min(1),
    created_at: timeField,
    created: timeField,
    start_time: timeField,
    end_time: timeField,
    timezone: textField,
    status: textField,
    workout_type: textField,
    fitness_discipline: textField,
    metrics_type: textField,
    name: textField,
    title: textField,
    is_outdoor: flagField,
    device_type: textField,
    has_pedaling_metrics: flagField,
    is_total_work_personal_record: flagField,
    total_work: numberField,
    distance: numberField,
    calories: numberField,
    effort_zones: objectField(
      z.object({ total_effort_points: numberField, heart_rate_zone_durations: zoneDurationsField }),
    ),
    ride: objectField(listedRideSchema),
  })
  .transform((workout, context) => {
    const recordedAt = workout.created_at ?? workout.created ?? workout.start_time;
    if (recordedAt) return { ...workout, recordedAt, startedAt: workout.start_time ?? recordedAt };
    context.addIssue({
      code: "custom",
      path: ["start_time"],
      message: "neither a start nor a creation time",
    });
    return z.NEVER;
  });

type WireWorkout = z.output<typeof workoutSchema>;

/** `distanceUnit` is the account's: list items give distances without a unit. */
export function parseListedWorkout(
  item: unknown,
  distanceUnit: DistanceUnit | null,
): { workout: ListedWorkout } | { error: z.ZodError } {
  const { data, error } = workoutSchema.safeParse(item);
  return error ? { error } : { workout: toListedWorkout(data, distanceUnit) };
}

function toListedWorkout(workout: WireWorkout, distanceUnit: DistanceUnit | null): ListedWorkout {
  const { recordedAt, startedAt } = workout;
  const isInProgress = workout.status === "IN_PROGRESS";
  const durationSeconds = isInProgress ? null : readDurationSeconds(workout);
  return {
    pelotonWorkoutId: workout.id,
    recordedAt,
    startedAt,
    endedAt: durationSeconds === null ? null : new Date(startedAt.getTime() + durationSeconds * 1000),
    timeZone: workout.timezone,
    status: workout.status ?? "UNKNOWN",
    workoutType: workout.workout_type,
    discipline: workout.fitness_discipline,
    metricsType: workout.metrics_type,
    title: workout.ride?.title ?? workout.title ?? workout.name ?? "Workout",
    isOutdoor: workout.is_outdoor ?? false,
    deviceType: workout.device_type,
    isPersonalRecord: workout.is_total_work_personal_record ?? false,
    durationSeconds,
    totalOutputKj: readTotalOutputKj(workout),
    distanceMeters: readDistanceMeters(workout, distanceUnit),
    caloriesKcal: workout.calories,
    effortPoints: workout.effort_zones?.total_effort_points ?? null,
    heartRateZoneSeconds: workout.effort_zones?.heart_rate_zone_durations ?? [],
    isInProgress,
    ride: workout.workout_type === "freestyle" ? null : readListedRide(workout.ride),
    instructorName: readInstructor(workout.ride?.instructor ?? null)?.name ?? null,
  };
}

/** An end that is missing, or not after the start, is made up for by the length of the class. */
function readDurationSeconds(workout: WireWorkout): number | null {
  const elapsedMs = (workout.end_time?.getTime() ?? 0) - workout.startedAt.getTime();
  return elapsedMs > 0 ? Math.round(elapsedMs / 1000) : (workout.ride?.duration ?? null);
}

/** Peloton sends 0 J where nothing measures power: that is no reading. */
function readTotalOutputKj(workout: WireWorkout): number | null {
  if (workout.total_work === null || workout.total_work < 0) return null;
  const measuresPower = workout.has_pedaling_metrics === true || workout.metrics_type === "caesar";
  if (workout.total_work === 0 && (!measuresPower || workout.status === "IN_PROGRESS")) return null;
  return workout.total_work / 1000;
}

/** The rower shows metres in the graph; what the list means for it isn't known. */
function readDistanceMeters(workout: WireWorkout, distanceUnit: DistanceUnit | null): number | null {
  if (distanceUnit === null || workout.metrics_type === "caesar") return null;
  return convertTo("m", workout.distance, distanceUnit === "metric" ? "km" : "mi");
}
