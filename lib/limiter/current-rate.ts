import { Prisma } from "@/lib/db/generated/client.ts";

const recoverySeconds = 300;

/**
 * SQL for the rate at `moment` of the `rate_limit` row named `limits`: what the last pause left of `fullRate`,
 * climbing back in a straight line within five minutes of its end.
 */
export function currentRate(fullRate: Prisma.Sql, moment: Prisma.Sql): Prisma.Sql {
  const secondsSincePause = Prisma.sql`extract(epoch FROM ${moment} - limits.paused_until)::float8`;
  return Prisma.sql`(CASE
    WHEN limits.reduced_rate_per_second IS NULL OR limits.paused_until IS NULL THEN ${fullRate}
    ELSE least(${fullRate}, limits.reduced_rate_per_second + (${fullRate} - limits.reduced_rate_per_second)
      * least(1, greatest(0, ${secondsSincePause} / ${recoverySeconds}))) END)`;
}
