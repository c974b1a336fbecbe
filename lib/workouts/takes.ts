import { getDb } from "@/lib/db/client.ts";
import type { GraphState } from "@/lib/db/generated/enums.ts";

export interface ClassTake {
  id: string;
  startedAt: Date;
  timeZone: string | null;
  totalOutputKj: number | null;
  averageOutputWatts: number | null;
  distanceMeters: number | null;
  caloriesKcal: number | null;
  averageHeartRateBpm: number | null;
  graphState: GraphState;
  /** Has the highest output of all takes. */
  isBest: boolean;
}

const mostShown = 50;

/** The rider's takes of a workout's class, itself included, the newest first; empty for a workout without a class. */
export async function listClassTakes(userId: string, workoutId: string): Promise<ClassTake[]> {
  // The class is looked up once: as a join it may be looked up for each of the rider's workouts.
  return getDb().$queryRaw<ClassTake[]>`
    SELECT take.id, take.started_at AS "startedAt", take.time_zone AS "timeZone",
      take.total_output_kj AS "totalOutputKj", take.average_output_watts AS "averageOutputWatts",
      take.distance_meters AS "distanceMeters", take.calories_kcal AS "caloriesKcal",
      take.average_heart_rate_bpm AS "averageHeartRateBpm", take.graph_state::text AS "graphState",
      coalesce(take.total_output_kj > 0 AND take.total_output_kj = max(take.total_output_kj) OVER (), false)
        AS "isBest"
    FROM workout take
    WHERE take.user_id = ${userId}::uuid
      AND take.ride_id = (SELECT ride_id FROM workout WHERE id = ${workoutId}::uuid AND user_id = ${userId}::uuid)
    ORDER BY take.started_at DESC, take.id DESC LIMIT ${mostShown}`;
}
