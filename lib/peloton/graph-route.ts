import { z } from "zod";
import type { WorkoutGraph } from "./domain.ts";
import { listField, requiredNumberField } from "./fields.ts";

export const locationField = listField(
  z.object({
    coordinates: listField(
      z.object({
        seconds_offset_from_start: requiredNumberField,
        latitude: requiredNumberField,
        longitude: requiredNumberField,
      }),
    ),
  }),
);

export function readRoute(location: z.output<typeof locationField>): WorkoutGraph["route"] {
  const points = location.flatMap((part) => part.coordinates);
  if (points.length === 0) return null;
  return {
    seconds: points.map((point) => Math.round(point.seconds_offset_from_start)),
    latitudes: points.map((point) => point.latitude),
    longitudes: points.map((point) => point.longitude),
  };
}
