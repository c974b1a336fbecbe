import { getDb } from "@/lib/db/client.ts";

export interface YearPlace {
  /** By the rider's calendar. */
  year: number;
  /** Which one of its kind it was in that year, the first being 1. */
  numberInYear: number;
  /** Which one of its kind it was of all. */
  number: number;
}

/** Where a workout stands among those of its discipline and type; null for an id that isn't the user's. */
export async function readYearPlace(userId: string, workoutId: string): Promise<YearPlace | null> {
  const [place] = await getDb().$queryRaw<YearPlace[]>`
    WITH this AS MATERIALIZED (
      SELECT workout.*, date_trunc('year', started_at AT TIME ZONE rider.time_zone) AS year_start, rider.time_zone AS zone
      FROM workout JOIN app_user rider ON rider.id = workout.user_id
      WHERE workout.id = ${workoutId}::uuid AND workout.user_id = ${userId}::uuid
    )
    SELECT extract(year FROM this.year_start)::int AS year, count(*)::int AS number,
      (count(*) FILTER (WHERE other.started_at >= this.year_start AT TIME ZONE this.zone))::int AS "numberInYear"
    FROM this JOIN workout other ON other.user_id = this.user_id
      AND other.discipline IS NOT DISTINCT FROM this.discipline
      AND other.workout_type IS NOT DISTINCT FROM this.workout_type
      AND (other.started_at, other.id) <= (this.started_at, this.id)
    GROUP BY this.year_start`;
  return place ?? null;
}
