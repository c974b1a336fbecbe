import type { Transaction } from "@/lib/db/client.ts";
import type { ListedWorkout } from "@/lib/peloton/client.ts";

export interface SavedWorkouts {
  created: number;
  updated: number;
  unchanged: number;
}

/**
 * Writes a list page. What the list says of a workout replaces what was known; distance and calories are kept once
 * the graph has told them with their units. A workout whose recording changed has its graph asked for again, and one
 * that was missing is back.
 */
export async function saveListedWorkouts(
  tx: Transaction,
  userId: string,
  workouts: ListedWorkout[],
): Promise<SavedWorkouts> {
  const unique = [...new Map(workouts.map((workout) => [workout.pelotonWorkoutId, workout])).values()];
  if (unique.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const rows = JSON.stringify(unique.map(({ ride, ...workout }) => ({ ...workout, rideId: ride?.id })));
  const saved = await tx.$queryRaw<{ created: boolean }[]>`
    INSERT INTO workout (
      user_id, peloton_workout_id, ride_id, recorded_at, started_at, ended_at, time_zone, status, workout_type,
      discipline, metrics_type, title, instructor_name, is_outdoor, device_type, is_personal_record,
      duration_seconds, total_output_kj, distance_meters, calories_kcal, effort_points, heart_rate_zone_seconds,
      graph_state)
    SELECT
      ${userId}::uuid, "pelotonWorkoutId", "rideId", "recordedAt", "startedAt", "endedAt", "timeZone", "status",
      "workoutType", "discipline", "metricsType", "title", "instructorName", "isOutdoor", "deviceType",
      "isPersonalRecord", "durationSeconds", "totalOutputKj", "distanceMeters", "caloriesKcal", "effortPoints",
      "heartRateZoneSeconds", (CASE WHEN "isInProgress" THEN 'not_ready' ELSE 'pending' END)::graph_state
    FROM jsonb_to_recordset(${rows}::jsonb) AS listed(
      "pelotonWorkoutId" text, "rideId" text, "recordedAt" timestamptz, "startedAt" timestamptz,
      "endedAt" timestamptz, "timeZone" text, "status" text, "workoutType" text, "discipline" text,
      "metricsType" text, "title" text, "instructorName" text, "isOutdoor" boolean, "deviceType" text,
      "isPersonalRecord" boolean, "durationSeconds" int, "totalOutputKj" float8, "distanceMeters" float8,
      "caloriesKcal" float8, "effortPoints" float8, "heartRateZoneSeconds" int[], "isInProgress" boolean)
    ORDER BY "pelotonWorkoutId"
    ON CONFLICT (user_id, peloton_workout_id) DO UPDATE SET
      ride_id = excluded.ride_id, recorded_at = excluded.recorded_at, started_at = excluded.started_at,
      ended_at = excluded.ended_at, time_zone = excluded.time_zone, status = excluded.status,
      workout_type = excluded.workout_type, discipline = excluded.discipline, metrics_type = excluded.metrics_type,
      title = excluded.title, instructor_name = excluded.instructor_name, is_outdoor = excluded.is_outdoor,
      device_type = excluded.device_type, is_personal_record = excluded.is_personal_record,
      duration_seconds = excluded.duration_seconds,
      total_output_kj = coalesce(excluded.total_output_kj, workout.total_output_kj),
      graph_state = CASE
        WHEN excluded.graph_state = 'not_ready' THEN workout.graph_state
        WHEN workout.graph_state = 'not_ready'
          OR (workout.status, workout.ended_at) IS DISTINCT FROM (excluded.status, excluded.ended_at)
          OR workout.total_output_kj IS DISTINCT FROM coalesce(excluded.total_output_kj, workout.total_output_kj)
          THEN 'pending'
        ELSE workout.graph_state END,
      missing_since_at = NULL, missing_kept_at = NULL, updated_at = now()
    WHERE workout.missing_since_at IS NOT NULL OR (workout.ride_id, workout.recorded_at, workout.started_at, workout.ended_at, workout.time_zone,
           workout.status, workout.discipline, workout.title, workout.instructor_name, workout.is_personal_record,
           workout.total_output_kj)
      IS DISTINCT FROM
          (excluded.ride_id, excluded.recorded_at, excluded.started_at, excluded.ended_at, excluded.time_zone,
           excluded.status, excluded.discipline, excluded.title, excluded.instructor_name,
           excluded.is_personal_record, coalesce(excluded.total_output_kj, workout.total_output_kj))
    RETURNING (xmax = 0) AS created`;
  const created = saved.filter((row) => row.created).length;
  return { created, updated: saved.length - created, unchanged: unique.length - saved.length };
}
