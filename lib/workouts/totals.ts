import { getDb } from "@/lib/db/client.ts";

export interface WorkoutTotals {
  workoutCount: number;
  totalDurationSeconds: number;
  totalOutputKj: number;
  totalDistanceMeters: number;
  /** Workouts whose second-by-second graph is stored. */
  graphCount: number;
}

export async function readWorkoutTotals(userId: string): Promise<WorkoutTotals> {
  const [totals] = await getDb().$queryRaw<[WorkoutTotals]>`
    SELECT
      count(*)::int AS "workoutCount",
      coalesce(sum(duration_seconds), 0)::float8 AS "totalDurationSeconds",
      coalesce(sum(total_output_kj), 0)::float8 AS "totalOutputKj",
      coalesce(sum(distance_meters), 0)::float8 AS "totalDistanceMeters",
      (count(*) FILTER (WHERE graph_state = 'fetched'))::int AS "graphCount"
    FROM workout WHERE user_id = ${userId}::uuid`;
  return totals;
}
