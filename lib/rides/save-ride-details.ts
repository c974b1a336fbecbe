import type { Database, Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { runStatement } from "@/lib/db/run-statement.ts";
import type { RideDetails } from "@/lib/peloton/client.ts";
import { composeInstructors } from "./save-listed-rides.ts";

/** Writes a class and its instructor in one statement, and carries `alongside` out with it. */
export async function saveRideDetails(
  rideId: string,
  { instructor, ...facts }: RideDetails,
  alongside: Prisma.Sql = Prisma.sql`SELECT 1`,
): Promise<void> {
  const row = JSON.stringify({ ...facts, instructorId: instructor?.id ?? null });
  await runStatement(Prisma.sql`
    WITH alongside AS (${alongside}), instructors AS (${composeInstructors(instructor ? [instructor] : [])})
    UPDATE ride SET
      title = read."title", discipline = read."discipline", description = read."description",
      image_url = read."imageUrl", duration_seconds = read."durationSeconds",
      instructor_id = coalesce(read."instructorId", ride.instructor_id), scheduled_at = read."scheduledAt",
      original_aired_at = read."originalAiredAt", content_provider = read."contentProvider",
      video_length_seconds = read."videoLengthSeconds",
      pedaling_start_offset_seconds = read."pedalingStartOffsetSeconds",
      pedaling_end_offset_seconds = read."pedalingEndOffsetSeconds",
      difficulty_estimate = read."difficultyEstimate", is_power_zone = read."isPowerZone",
      is_ftp_test = read."isFtpTest", class_types = read."classTypes", segments = read."segments",
      target_metrics = read."targetMetrics", instructor_cues = read."instructorCues", playlist = read."playlist",
      averages = read."averages", detail_state = 'fetched', detail_fetched_at = now(),
      fetch_lease_expires_at = NULL, updated_at = now()
    FROM jsonb_to_record(${row}::jsonb) AS read(
      "title" text, "discipline" text, "description" text, "imageUrl" text, "durationSeconds" int,
      "instructorId" text, "scheduledAt" timestamptz, "originalAiredAt" timestamptz, "contentProvider" text,
      "videoLengthSeconds" int, "pedalingStartOffsetSeconds" int, "pedalingEndOffsetSeconds" int,
      "difficultyEstimate" float8, "isPowerZone" boolean, "isFtpTest" boolean, "classTypes" jsonb, "segments" jsonb,
      "targetMetrics" jsonb, "instructorCues" jsonb, "playlist" jsonb, "averages" jsonb)
    WHERE ride.id = ${rideId}`);
}

export async function markRideGone(db: Database | Transaction, rideId: string): Promise<void> {
  await db.ride.update({
    where: { id: rideId },
    data: { detailState: "gone", detailFetchedAt: new Date(), fetchLeaseExpiresAt: null },
    select: { id: true },
  });
}
