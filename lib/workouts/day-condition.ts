import { resolveTimeZone } from "@/lib/format/date.ts";
import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { boundDays, findDayEnd, findDayStart } from "./local-days.ts";

/** Whether a workout lies in these days of the place where it was done; both are inclusive, either may be left out. */
export async function isInDays(
  userId: string,
  from: string | undefined,
  to: string | undefined,
): Promise<Prisma.Sql> {
  if (from === undefined && to === undefined) return Prisma.empty;
  const { start, end } = boundDays(from, to);
  const anywhere = isBetween(start, end);
  const zones = await getDb().$queryRaw<{ timeZone: string | null }[]>`
    SELECT DISTINCT time_zone AS "timeZone" FROM workout WHERE user_id = ${userId}::uuid AND ${anywhere}`;
  // Zones are resolved here and not in SQL: the database refuses names that Peloton made up, and turns some signs around.
  const byZone = zones.map(({ timeZone }) => {
    const zone = resolveTimeZone(timeZone).timeZone;
    const isThere = isBetween(from && findDayStart(from, zone), to && findDayEnd(to, zone));
    return Prisma.sql`(workout.time_zone IS NOT DISTINCT FROM ${timeZone} AND ${isThere})`;
  });
  if (byZone.length === 0) return Prisma.sql`false`;
  return Prisma.sql`(${anywhere} AND (${Prisma.join(byZone, " OR ")}))`;
}

function isBetween(start: Date | "" | undefined, end: Date | "" | undefined): Prisma.Sql {
  const bounds = [
    ...(start ? [Prisma.sql`workout.started_at >= ${start}::timestamptz`] : []),
    ...(end ? [Prisma.sql`workout.started_at < ${end}::timestamptz`] : []),
  ];
  return Prisma.join(bounds, " AND ");
}
