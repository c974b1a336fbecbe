import { getDb } from "@/lib/db/client.ts";

export interface DisciplineCount {
  discipline: string;
  workoutCount: number;
}

/** What the rider does, most frequent first; workouts without a discipline count as `other`. */
export async function countDisciplines(userId: string): Promise<DisciplineCount[]> {
  return getDb().$queryRaw<DisciplineCount[]>`
    SELECT coalesce(discipline, 'other') AS discipline, count(*)::int AS "workoutCount"
    FROM workout WHERE user_id = ${userId}::uuid
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}
