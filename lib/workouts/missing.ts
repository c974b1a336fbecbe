import { getDb } from "@/lib/db/client.ts";

export interface MissingWorkout {
  id: string;
  title: string;
  startedAt: string;
  missingSince: string;
  /** When the rider decided to keep it; null while they haven't decided. */
  keptAt: string | null;
}

export type MissingDecision = "keep" | "undecide" | "delete";

/** Workouts here that Peloton's list no longer holds, newest first. */
export async function listMissingWorkouts(
  userId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ workouts: MissingWorkout[]; nextCursor: string | null }> {
  const rows = await getDb().workout.findMany({
    where: { userId, missingSinceAt: { not: null } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { id: true, title: true, startedAt: true, missingSinceAt: true, missingKeptAt: true },
    take: page.limit + 1,
    ...(page.cursor ? { cursor: { id: page.cursor, userId }, skip: 1 } : {}),
  });
  const shown = rows.slice(0, page.limit);
  const workouts = shown.map((row) => ({
    id: row.id,
    title: row.title,
    startedAt: row.startedAt.toISOString(),
    missingSince: (row.missingSinceAt ?? row.startedAt).toISOString(),
    keptAt: row.missingKeptAt?.toISOString() ?? null,
  }));
  return { workouts, nextCursor: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}

/**
 * Carries out what the rider decided about workouts that Peloton no longer has: all of them that are undecided, or those
 * named. One that is at Peloton again is left alone. Returns how many it was about.
 */
export async function decideMissing(
  userId: string,
  decision: MissingDecision,
  workoutIds?: string[],
): Promise<number> {
  const where = {
    userId,
    missingSinceAt: { not: null },
    ...(workoutIds ? { id: { in: workoutIds } } : { missingKeptAt: null }),
  };
  if (decision === "delete") return (await getDb().workout.deleteMany({ where })).count;
  const missingKeptAt = decision === "keep" ? new Date() : null;
  return (await getDb().workout.updateMany({ where, data: { missingKeptAt } })).count;
}
