import { Prisma } from "@/lib/db/generated/client.ts";

/** Whether this sync of the rider brought the workout: it came after the sync began and before the next one did. */
export function isBroughtBy(userId: string, runId: string): Prisma.Sql {
  const startedAt = Prisma.sql`(
    SELECT started_at FROM sync_run WHERE id = ${runId}::uuid AND user_id = ${userId}::uuid)`;
  return Prisma.sql`(workout.created_at >= ${startedAt} AND workout.created_at < coalesce((
    SELECT min(later.started_at) FROM sync_run AS later
    WHERE later.user_id = ${userId}::uuid AND later.started_at > ${startedAt}), 'infinity'))`;
}
