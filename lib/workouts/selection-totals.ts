import { getDb } from "@/lib/db/client.ts";
import { buildConditions } from "./conditions.ts";
import type { WorkoutFilters } from "./filters.ts";

export interface SelectionTotals {
  workoutCount: number;
  totalDurationSeconds: number;
  totalOutputKj: number;
  totalDistanceMeters: number;
  totalCaloriesKcal: number;
  /** Over the time of the workouts that have one; null when none has. */
  averageOutputWatts: number | null;
  averageHeartRateBpm: number | null;
  bestOutputKj: number | null;
}

/** The numbers of all workouts that the filters let through. */
export async function readSelectionTotals(userId: string, filters: WorkoutFilters): Promise<SelectionTotals> {
  const conditions = await buildConditions(userId, filters);
  const [totals] = await getDb().$queryRaw<[SelectionTotals]>`
    SELECT
      count(*)::int AS "workoutCount",
      coalesce(sum(workout.duration_seconds), 0)::float8 AS "totalDurationSeconds",
      coalesce(sum(workout.total_output_kj), 0)::float8 AS "totalOutputKj",
      coalesce(sum(workout.distance_meters), 0)::float8 AS "totalDistanceMeters",
      coalesce(sum(workout.calories_kcal), 0)::float8 AS "totalCaloriesKcal",
      sum(workout.average_output_watts * workout.duration_seconds) FILTER (WHERE workout.average_output_watts > 0)
        / nullif(sum(workout.duration_seconds) FILTER (WHERE workout.average_output_watts > 0), 0)
        AS "averageOutputWatts",
      sum(workout.average_heart_rate_bpm * workout.duration_seconds)
        FILTER (WHERE workout.average_heart_rate_bpm > 0)
        / nullif(sum(workout.duration_seconds) FILTER (WHERE workout.average_heart_rate_bpm > 0), 0)
        AS "averageHeartRateBpm",
      max(workout.total_output_kj) FILTER (WHERE workout.total_output_kj > 0) AS "bestOutputKj"
    FROM workout
      LEFT JOIN ride ON ride.id = workout.ride_id
      LEFT JOIN instructor ON instructor.id = ride.instructor_id
    WHERE ${conditions}`;
  return totals;
}
