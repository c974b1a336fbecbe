import { getDb } from "@/lib/db/client.ts";
import { readDay, resolveTimeZone } from "@/lib/format/date.ts";
import { findDayStart } from "./local-days.ts";

export interface YearPlace {
  /** By the calendar of the place where it was done. */
  year: number;
  /** Which one of its kind it was in that year, the first being 1. */
  numberInYear: number;
  /** Which one of its kind it was of all. */
  number: number;
}

/** Where a workout stands among those of its discipline and type; null for an id that isn't the user's. */
export async function readYearPlace(userId: string, workoutId: string): Promise<YearPlace | null> {
  const workout = await getDb().workout.findFirst({
    where: { id: workoutId, userId },
    select: { startedAt: true, timeZone: true },
  });
  if (!workout) return null;
  // The database refuses zones that Peloton made up: the year is found here.
  const { timeZone } = resolveTimeZone(workout.timeZone);
  const year = readDay(workout.startedAt, timeZone).slice(0, 4);
  const yearStart = findDayStart(`${year}-01-01`, timeZone);
  const [place] = await getDb().$queryRaw<Omit<YearPlace, "year">[]>`
    WITH this AS MATERIALIZED (
      SELECT * FROM workout WHERE id = ${workoutId}::uuid AND user_id = ${userId}::uuid
    )
    SELECT count(*)::int AS number,
      (count(*) FILTER (WHERE other.started_at >= ${yearStart}::timestamptz))::int AS "numberInYear"
    FROM this JOIN workout other ON other.user_id = this.user_id
      AND other.discipline IS NOT DISTINCT FROM this.discipline
      AND other.workout_type IS NOT DISTINCT FROM this.workout_type
      AND (other.started_at, other.id) <= (this.started_at, this.id)`;
  return place ? { year: Number(year), ...place } : null;
}
