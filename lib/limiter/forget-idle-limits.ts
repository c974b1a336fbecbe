import { getDb } from "@/lib/db/client.ts";

/** Removes the limits that nobody has used for a day: they are as if they had never been. Returns how many. */
export async function forgetIdleLimits(): Promise<number> {
  return getDb().$executeRaw`
    DELETE FROM rate_limit WHERE key IN (
      SELECT key FROM rate_limit
      WHERE theoretical_arrival_at < now() - interval '1 day'
        AND (paused_until IS NULL OR paused_until < now() - interval '1 day')
      FOR UPDATE SKIP LOCKED
    )`;
}
