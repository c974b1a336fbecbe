import { getDb } from "@/lib/db/client.ts";

/** "Peloton says 4,213, Spinback holds 4,213, 0 missing." */
export interface Completeness {
  /** What Peloton said at the last listing; null when it hasn't been asked yet. */
  upstreamTotal: number | null;
  /** Workouts here that Peloton still has, as far as is known. */
  held: number;
  /** Of Peloton's, how many aren't here. */
  missingHere: number;
  /** Of those here, how many Peloton no longer has and the rider hasn't decided about. */
  missingUpstream: number;
}

export async function readCompleteness(userId: string): Promise<Completeness> {
  const [row] = await getDb().$queryRaw<
    { upstream_total: number | null; all_count: number; gone_count: number; undecided_count: number }[]
  >`
    SELECT
      (SELECT upstream_workout_count FROM peloton_connection WHERE user_id = ${userId}::uuid) AS upstream_total,
      (SELECT count(*)::int FROM workout WHERE user_id = ${userId}::uuid) AS all_count,
      count(*)::int AS gone_count,
      count(*) FILTER (WHERE missing_kept_at IS NULL)::int AS undecided_count
    FROM workout WHERE user_id = ${userId}::uuid AND missing_since_at IS NOT NULL`;
  if (!row) throw new Error("An aggregate gave no row.");
  const held = row.all_count - row.gone_count;
  return {
    upstreamTotal: row.upstream_total,
    held,
    missingHere: Math.max(0, (row.upstream_total ?? 0) - held),
    missingUpstream: row.undecided_count,
  };
}
