import type { Pool } from "pg";
import { Prisma } from "@/lib/db/generated/client.ts";
import { getDb } from "@/lib/db/client.ts";
import { runStatement } from "@/lib/db/run-statement.ts";
import { currentRate } from "./current-rate.ts";

export interface RequestLimit {
  key: string;
  ratePerSecond: number;
  /** How many requests may leave at once after a quiet time; within any second at most rate + burst leave. */
  burst: number;
}

export type Reservation =
  | { granted: true; waitMs: number; reservedCount: number; slotCount: number }
  | { granted: false; until: Date; reason: "paused" | "busy" };

interface ReservationRow {
  found_count: number;
  reserved_count: number;
  slot_count: number;
  wait_ms: number;
  paused_ms: number | null;
}

/**
 * Reserves the next free slot in the first of `limits` and in as many of those that follow as can keep step with it,
 * in one statement and by the database's clock. A limit whose own slot is much sooner is left for later: reserving it
 * far ahead would hold up everybody else who shares it. When requests may leave at once, as many as wanted get their
 * slot together, `slotCount` of them. The disk isn't waited for: what a crash forgets is a moment's pace.
 */
export async function reserveSlots(
  limits: RequestLimit[],
  longestWaitMs: number,
  wantedCount = 1,
  pool?: Pool,
): Promise<Reservation> {
  const maxWaitMs = Math.floor(longestWaitMs);
  const row = await reserve(limits, { maxWaitMs, wantedCount, pool });
  if (row.found_count < limits.length) {
    await createRows(limits);
    return reserveSlots(limits, maxWaitMs, wantedCount, pool);
  }
  if (row.paused_ms !== null && row.paused_ms > maxWaitMs) return refuse(row.paused_ms, "paused");
  if (row.wait_ms > maxWaitMs) return refuse(row.wait_ms, "busy");
  return {
    granted: true,
    waitMs: row.wait_ms,
    reservedCount: row.reserved_count,
    slotCount: row.slot_count,
  };
}

async function reserve(
  limits: RequestLimit[],
  wish: { maxWaitMs: number; wantedCount: number; pool: Pool | undefined },
): Promise<ReservationRow> {
  const wanted = JSON.stringify(
    limits.map(({ key, ratePerSecond, burst }, position) => ({ key, ratePerSecond, burst, position })),
  );
  const maxWait = Prisma.sql`make_interval(secs => ${wish.maxWaitMs / 1000})`;
  const rate = currentRate(Prisma.sql`"ratePerSecond"`, Prisma.sql`moment.at`);
  const [row] = await runStatement<ReservationRow>(
    Prisma.sql`
    WITH locked AS MATERIALIZED (
      SELECT limits.*, wanted."ratePerSecond", wanted."burst", wanted."position" FROM rate_limit limits
      JOIN jsonb_to_recordset(${wanted}::jsonb)
        AS wanted("key" text, "ratePerSecond" float8, "burst" float8, "position" int) ON wanted.key = limits.key
      ORDER BY limits.key FOR UPDATE OF limits
    ), moment AS MATERIALIZED (
      SELECT clock_timestamp() AS at, count(*) AS found_count,
        set_config('synchronous_commit', 'off', true) AS unawaited FROM locked
    ), paced AS (
      SELECT limits.*, make_interval(secs => 1 / ${rate}) AS spacing FROM locked limits, moment
    ), slots AS (
      SELECT *, greatest(moment.at, paused_until, theoretical_arrival_at - spacing * ("burst" - 1)) AS slot_at,
        "burst" - ceil(extract(epoch FROM greatest(theoretical_arrival_at, moment.at) - moment.at)
          / extract(epoch FROM spacing)) AS free_count
      FROM paced, moment
    ), stepped AS (
      SELECT *, slot_at + spacing >= max(slot_at) OVER (ORDER BY "position") AS keeps_step FROM slots
    ), chosen AS MATERIALIZED (
      SELECT * FROM (SELECT *, bool_and(keeps_step) OVER (ORDER BY "position") AS is_chosen FROM stepped) marked
      WHERE is_chosen
    ), decision AS MATERIALIZED (
      SELECT max(slot_at) AS due_at, count(*) AS reserved_count,
        CASE WHEN max(slot_at) > moment.at THEN 1
          ELSE greatest(1, least(${wish.wantedCount}, min(free_count)))::int END AS slot_count
      FROM chosen, moment GROUP BY moment.at
    ), pauses AS MATERIALIZED (
      SELECT max(paused_until) AS until FROM locked, moment WHERE paused_until > moment.at
    ), reserved AS (
      UPDATE rate_limit SET theoretical_arrival_at =
        greatest(chosen.theoretical_arrival_at, decision.due_at) + chosen.spacing * decision.slot_count
      FROM chosen, decision, moment, pauses
      WHERE rate_limit.key = chosen.key AND moment.found_count = ${limits.length}
        AND decision.due_at <= moment.at + ${maxWait}
        AND (pauses.until IS NULL OR pauses.until <= moment.at + ${maxWait})
      RETURNING 1
    )
    SELECT moment.found_count::int, coalesce(decision.reserved_count, 0)::int AS reserved_count,
      coalesce(decision.slot_count, 0)::int AS slot_count,
      coalesce(ceil(extract(epoch FROM decision.due_at - moment.at) * 1000), 0)::float8 AS wait_ms,
      ceil(extract(epoch FROM pauses.until - moment.at) * 1000)::float8 AS paused_ms
    FROM moment LEFT JOIN decision ON true, pauses`,
    wish.pool,
  );
  if (!row) throw new Error("The limiter's statement gave no row.");
  return row;
}

async function createRows(limits: RequestLimit[]): Promise<void> {
  await getDb().$executeRaw`
    INSERT INTO rate_limit (key) SELECT unnest(${limits.map((limit) => limit.key).toSorted()}::text[])
    ON CONFLICT (key) DO NOTHING`;
}

function refuse(ms: number, reason: "paused" | "busy"): Reservation {
  return { granted: false, until: new Date(Date.now() + ms), reason };
}
