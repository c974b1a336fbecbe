import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { currentRate } from "./current-rate.ts";

export interface LimiterState {
  /** The rate now, or the one that a running pause will end with. */
  ratePerSecond: number;
  /** Null when requests may leave. */
  pausedUntil: Date | null;
  reason: string | null;
}

export async function readLimiterState(key: string, ratePerSecond: number): Promise<LimiterState> {
  const rate = currentRate(Prisma.sql`${ratePerSecond}::float8`, Prisma.sql`clock_timestamp()`);
  const [row] = await getDb().$queryRaw<
    { rate: number; paused_ms: number | null; pause_reason: string | null }[]
  >`
    SELECT ${rate} AS rate, pause_reason,
      (extract(epoch FROM paused_until - clock_timestamp()) * 1000)::float8 AS paused_ms
    FROM rate_limit AS limits WHERE key = ${key}`;
  if (!row) return { ratePerSecond, pausedUntil: null, reason: null };
  if (row.paused_ms === null || row.paused_ms <= 0) {
    return { ratePerSecond: row.rate, pausedUntil: null, reason: null };
  }
  return {
    ratePerSecond: row.rate,
    pausedUntil: new Date(Date.now() + row.paused_ms),
    reason: row.pause_reason,
  };
}
