import { getDb } from "@/lib/db/client.ts";

export interface TokenAnswer {
  allowed: boolean;
  /** Whole seconds until the next token; 0 when this one was allowed. */
  retryAfterSeconds: number;
}

/**
 * Takes one token of `key` without waiting: `burst` of them are there at first, and `ratePerSecond` come back.
 * A refusal takes nothing.
 */
export async function takeToken(key: string, ratePerSecond: number, burst: number): Promise<TokenAnswer> {
  const intervalSeconds = 1 / ratePerSecond;
  const toleranceSeconds = (burst - 1) * intervalSeconds;
  const taken = await getDb().$executeRaw`
    INSERT INTO rate_limit (key, theoretical_arrival_at)
    VALUES (${key}, clock_timestamp() + make_interval(secs => ${intervalSeconds}))
    ON CONFLICT (key) DO UPDATE SET
      theoretical_arrival_at = greatest(rate_limit.theoretical_arrival_at, clock_timestamp())
        + make_interval(secs => ${intervalSeconds})
    WHERE rate_limit.theoretical_arrival_at <= clock_timestamp() + make_interval(secs => ${toleranceSeconds})`;
  if (taken > 0) return { allowed: true, retryAfterSeconds: 0 };
  return { allowed: false, retryAfterSeconds: await readRetryAfterSeconds(key, toleranceSeconds) };
}

async function readRetryAfterSeconds(key: string, toleranceSeconds: number): Promise<number> {
  const [row] = await getDb().$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM theoretical_arrival_at - clock_timestamp())::float8 - ${toleranceSeconds} AS seconds
    FROM rate_limit WHERE key = ${key}`;
  return Math.max(1, Math.ceil(row?.seconds ?? 0));
}
