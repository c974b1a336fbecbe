import { getDb, type Database, type Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { nextSyncTime } from "./next-sync-time.ts";

/**
 * The users whose sync is due, each given to one caller only, and their next times set: however long the server was off,
 * one sync is due. Connections that need a sign-in are passed over, and their times move on. Call it until it gives nothing.
 */
export async function claimDueSchedules(
  limit: number,
  now?: Date,
  db: Database | Transaction = getDb(),
): Promise<string[]> {
  const at = Prisma.sql`coalesce(${now ?? null}::timestamptz, now())`;
  const claimed = await db.$queryRaw<{ user_id: string; is_active: boolean }[]>`
    WITH due AS (
      SELECT id FROM peloton_connection
      WHERE auto_sync <> 'off' AND next_auto_sync_at <= ${at}
      ORDER BY status, next_auto_sync_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE peloton_connection AS connection SET next_auto_sync_at = ${nextSyncTime(at)}
    FROM due, app_user
    WHERE connection.id = due.id AND app_user.id = connection.user_id
    RETURNING connection.user_id, connection.status = 'active' AS is_active`;
  return claimed.filter((row) => row.is_active).map((row) => row.user_id);
}

/** Moves one user's time on without a sync, unless it has moved already. */
export async function passOverSchedule(userId: string): Promise<void> {
  await getDb().$executeRaw`
    UPDATE peloton_connection AS connection SET next_auto_sync_at = ${nextSyncTime(Prisma.sql`now()`)}
    FROM app_user
    WHERE connection.user_id = ${userId}::uuid AND app_user.id = connection.user_id
      AND connection.next_auto_sync_at <= now()`;
}
