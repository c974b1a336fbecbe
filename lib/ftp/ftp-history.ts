import { getDb } from "@/lib/db/client.ts";
import { readDay, resolveTimeZone } from "@/lib/format/date.ts";

export type FtpOrigin = "peloton_test" | "peloton_manual" | "peloton_estimate" | "rider" | "test_workout";

export interface FtpPoint {
  /** Null for one that follows from a test workout. */
  entryId: string | null;
  /** The test that it follows from. */
  workoutId: string | null;
  effectiveAt: Date;
  /** The calendar day of one by hand, "2026-11-24", wherever the rider is; null for what has a moment. */
  day: string | null;
  ftpWatts: number;
  origin: FtpOrigin;
}

export interface FtpAt extends FtpPoint {
  /** On the calendar of the place that was asked for. */
  day: string;
  /** The rider had no FTP yet: the earliest one that is known stands in. */
  isEarlier: boolean;
}

/** A test of twenty minutes gives 95 % of its mean power. */
const testShare = 0.95;
/** Peloton's clocks end a workout a few seconds before its class does. */
const shortestTestSeconds = 1_170;

/**
 * Every FTP that is known of the rider, the latest first: from tests among the workouts, from Peloton's account, and by
 * hand. One by hand is valid from the start of its day in the rider's time zone and stands before all else of that day.
 */
export async function listFtpHistory(userId: string): Promise<FtpPoint[]> {
  return getDb().$queryRaw<FtpPoint[]>`
    WITH rider AS (SELECT id, time_zone FROM app_user WHERE id = ${userId}::uuid), point AS (
      SELECT ftp_entry.id AS "entryId", NULL::uuid AS "workoutId",
        CASE WHEN source = 'rider' THEN effective_at AT TIME ZONE 'UTC' AT TIME ZONE time_zone
          ELSE effective_at END AS "effectiveAt",
        CASE WHEN source = 'rider' THEN to_char(effective_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') END AS day,
        ftp_watts AS "ftpWatts", source::text AS origin
      FROM rider JOIN ftp_entry ON ftp_entry.user_id = rider.id
      UNION ALL
      SELECT NULL, workout.id, workout.started_at + make_interval(secs => workout.duration_seconds), NULL,
        round(${testShare} * coalesce(workout.best_20_minutes_output_watts, workout.average_output_watts))::int,
        'test_workout'
      FROM rider JOIN workout ON workout.user_id = rider.id JOIN ride ON ride.id = workout.ride_id
      WHERE ride.is_ftp_test AND workout.duration_seconds >= ${shortestTestSeconds}
        AND coalesce(workout.best_20_minutes_output_watts, workout.average_output_watts) > 0
    )
    SELECT point.* FROM point, rider
    ORDER BY ("effectiveAt" AT TIME ZONE time_zone)::date DESC, (origin = 'rider') DESC, "effectiveAt" DESC, origin`;
}

/**
 * The FTP that was valid when and where a workout began; null when none is known at all. One by hand is valid from its
 * day on the calendar there.
 */
export function pickFtpAt(
  latestFirst: readonly FtpPoint[],
  { startedAt, timeZone }: { startedAt: Date; timeZone: string | null },
): FtpAt | null {
  const zone = resolveTimeZone(timeZone);
  const localDay = readDay(startedAt, zone.timeZone);
  const valid = latestFirst.find(({ day, effectiveAt }) =>
    day !== null && zone.isKnown ? day <= localDay : effectiveAt <= startedAt,
  );
  const picked = valid ?? latestFirst.at(-1);
  if (!picked) return null;
  return { ...picked, day: picked.day ?? readDay(picked.effectiveAt, zone.timeZone), isEarlier: !valid };
}
