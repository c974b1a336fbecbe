import { Prisma } from "@/lib/db/generated/client.ts";

/** A daily sync comes up to this much after the chosen time, so that not everybody starts together. */
export const dailySpreadSeconds = 600;
export const intervalSeconds = 6 * 3600;

/** The same number for a connection each time, whatever the server. */
const spreadSeed = Prisma.sql`('x' || left(md5(connection.id::text), 8))::bit(32)::int8`;

/**
 * The first time after `after` at which the row `connection` of the row `app_user` syncs by itself; NULL when it doesn't.
 * One time a local day, also when the clock changes: PostgreSQL reads a local time that is skipped as an hour later, and one that comes twice as the second.
 */
export function nextSyncTime(after: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE connection.auto_sync
    WHEN 'daily' THEN (${nextDailyTime(after)})
    WHEN 'every_6_hours' THEN ${nextIntervalTime(after)}
  END`;
}

// From yesterday on, since the spread can carry a time over midnight.
function nextDailyTime(after: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT min(moment) FROM (
      SELECT ((${after} AT TIME ZONE app_user.time_zone)::date + day
          + make_interval(mins => connection.auto_sync_minute)) AT TIME ZONE app_user.time_zone
        + make_interval(secs => ${spreadSeed} % ${Prisma.raw(String(dailySpreadSeconds))}) AS moment
      FROM generate_series(-1, 2) AS day
    ) AS moments WHERE moment > ${after}`;
}

function nextIntervalTime(after: Prisma.Sql): Prisma.Sql {
  const interval = Prisma.raw(String(intervalSeconds));
  const offset = Prisma.sql`(${spreadSeed} % ${interval})`;
  return Prisma.sql`to_timestamp((floor((extract(epoch FROM ${after}) - ${offset}) / ${interval}) + 1) * ${interval} + ${offset})`;
}
