import { getDb } from "@/lib/db/client.ts";
import { getEnv } from "@/lib/env.ts";

/** Until when a schedule starts no sync, since one has just succeeded; null when it may. A person's press isn't held back. */
export async function findCooldownEnd(userId: string): Promise<Date | null> {
  const [row] = await getDb().$queryRaw<{ ends_at: Date }[]>`
    SELECT finished_at + make_interval(mins => ${getEnv().SYNC_COOLDOWN_MINUTES}::int) AS ends_at FROM sync_run
    WHERE user_id = ${userId}::uuid AND state IN ('completed', 'completed_with_problems')
      AND finished_at > now() - make_interval(mins => ${getEnv().SYNC_COOLDOWN_MINUTES}::int)
    ORDER BY finished_at DESC LIMIT 1`;
  return row?.ends_at ?? null;
}
