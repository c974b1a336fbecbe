import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { currentRate } from "./current-rate.ts";

/** However often Peloton refuses, this part of the full rate is left. */
const smallestShare = 1 / 32;

/**
 * Stops every request under `key` until the given time; a longer pause that is running stays. The rate is half of what it
 * was when the pause began, and climbs back from its end on: refusals within one pause halve it once.
 */
export async function pauseRequests(
  key: string,
  pause: { until: Date; reason: string; ratePerSecond: number },
): Promise<void> {
  const pauseSeconds = Math.max(0, (pause.until.getTime() - Date.now()) / 1000);
  const until = Prisma.sql`clock_timestamp() + make_interval(secs => ${pauseSeconds})`;
  const fullRate = Prisma.sql`${pause.ratePerSecond}::float8`;
  const rate = currentRate(fullRate, Prisma.sql`clock_timestamp()`);
  await getDb().$executeRaw`
    INSERT INTO rate_limit AS limits (key, paused_until, pause_reason, reduced_rate_per_second)
    VALUES (${key}, ${until}, ${pause.reason}, ${fullRate} / 2)
    ON CONFLICT (key) DO UPDATE SET
      paused_until = greatest(limits.paused_until, excluded.paused_until),
      pause_reason = CASE WHEN limits.paused_until > excluded.paused_until THEN limits.pause_reason
        ELSE excluded.pause_reason END,
      reduced_rate_per_second = CASE
        WHEN limits.paused_until > clock_timestamp() THEN limits.reduced_rate_per_second
        ELSE greatest(${rate} / 2, ${fullRate} * ${smallestShare}) END`;
}
