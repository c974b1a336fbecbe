import type { Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { ListedRide } from "@/lib/peloton/client.ts";

/**
 * Writes the classes and instructors that a list page names. A class whose details are known is left alone: the list
 * holds less than the details do. Rows are written in the order of their ids, so that two pages can't deadlock.
 */
export async function saveListedRides(tx: Transaction, rides: ListedRide[]): Promise<void> {
  const unique = [...new Map(rides.map((ride) => [ride.id, ride])).values()];
  if (unique.length === 0) return;
  await tx.$executeRaw(composeInstructors(unique.flatMap((ride) => ride.instructor ?? [])));
  const rows = JSON.stringify(
    unique.map(({ instructor, ...ride }) => ({ ...ride, instructorId: instructor?.id })),
  );
  await tx.$executeRaw`
    INSERT INTO ride (id, title, discipline, duration_seconds, image_url, scheduled_at, instructor_id)
    SELECT "id", "title", "discipline", "durationSeconds", "imageUrl", "scheduledAt", "instructorId"
    FROM jsonb_to_recordset(${rows}::jsonb) AS listed(
      "id" text, "title" text, "discipline" text, "durationSeconds" int, "imageUrl" text, "scheduledAt" timestamptz,
      "instructorId" text)
    ORDER BY "id"
    ON CONFLICT (id) DO UPDATE SET
      title = excluded.title, discipline = excluded.discipline, duration_seconds = excluded.duration_seconds,
      image_url = excluded.image_url, scheduled_at = excluded.scheduled_at, instructor_id = excluded.instructor_id,
      updated_at = now()
    WHERE ride.detail_state = 'placeholder'
      AND (ride.title, ride.instructor_id, ride.image_url)
        IS DISTINCT FROM (excluded.title, excluded.instructor_id, excluded.image_url)`;
}

/** SQL that writes what isn't known yet of some instructors; rows that are the same aren't even locked. */
export function composeInstructors(
  instructors: { id: string; name: string; imageUrl: string | null }[],
): Prisma.Sql {
  const unique = [...new Map(instructors.map((instructor) => [instructor.id, instructor])).values()];
  return Prisma.sql`
    INSERT INTO instructor (id, name, image_url)
    SELECT named."id", named."name", named."imageUrl"
    FROM jsonb_to_recordset(${JSON.stringify(unique)}::jsonb) AS named("id" text, "name" text, "imageUrl" text)
    LEFT JOIN instructor AS known ON known.id = named."id"
    WHERE known.id IS NULL OR known.name IS DISTINCT FROM named."name"
      OR known.image_url IS DISTINCT FROM coalesce(named."imageUrl", known.image_url)
    ORDER BY named."id"
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, image_url = coalesce(excluded.image_url, instructor.image_url), updated_at = now()`;
}
