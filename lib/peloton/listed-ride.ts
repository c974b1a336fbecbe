import { z } from "zod";
import type { Instructor, ListedRide } from "./domain.ts";
import { objectField, textField, timeField, urlField, wholeField } from "./fields.ts";

const notClassPattern = /^(0+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

export const instructorSchema = z.object({ id: textField, name: textField, image_url: urlField });

export const listedRideSchema = z.object({
  id: textField,
  title: textField,
  duration: wholeField,
  fitness_discipline: textField,
  image_url: urlField,
  scheduled_start_time: timeField,
  instructor: objectField(instructorSchema),
});

/** Null for what Peloton puts in a ride's place where there is no class: 32 zeros for Just Ride, a dashed UUID for the gym. */
export function readListedRide(ride: z.output<typeof listedRideSchema> | null): ListedRide | null {
  if (!ride?.id || notClassPattern.test(ride.id)) return null;
  return {
    id: ride.id,
    title: ride.title ?? "Untitled class",
    discipline: ride.fitness_discipline,
    durationSeconds: ride.duration,
    imageUrl: ride.image_url,
    scheduledAt: ride.scheduled_start_time,
    instructor: readInstructor(ride.instructor),
  };
}

export function readInstructor(instructor: z.output<typeof instructorSchema> | null): Instructor | null {
  if (!instructor?.id || !instructor.name) return null;
  return { id: instructor.id, name: instructor.name, imageUrl: instructor.image_url };
}
