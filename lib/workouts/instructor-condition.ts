import { Prisma } from "@/lib/db/generated/client.ts";

/** Whether one of these taught the workout: as its list named them, else as its class does. */
export function isTaughtBy(names: string[]): Prisma.Sql {
  return Prisma.sql`(workout.instructor_name = ANY(${names}::text[])
    OR (workout.instructor_name IS NULL AND workout.ride_id IS NOT NULL AND workout.ride_id IN (
      SELECT taught.id FROM ride AS taught JOIN instructor AS teacher ON teacher.id = taught.instructor_id
      WHERE teacher.name = ANY(${names}::text[]))))`;
}
