import { z } from "zod";
import type { Segment, TargetSpan } from "./domain.ts";
import { flagField, listField, numberField, objectField, requiredNumberField, textField } from "./fields.ts";

/** What a class's details and a workout's graph have in common: its segments and its targets. */
export const segmentSchema = z.object({
  name: textField,
  icon_slug: textField,
  metrics_type: textField,
  start_time_offset: numberField,
  length: numberField,
  intensity_in_mets: numberField,
  is_drill: flagField,
});

export const targetMetricsField = listField(
  z.object({
    offsets: z.object({ start: requiredNumberField, end: requiredNumberField }),
    segment_type: textField,
    metrics: listField(z.object({ name: z.string(), lower: numberField, upper: numberField })),
  }),
);

export const rangeField = objectField(z.object({ lower: requiredNumberField, upper: requiredNumberField }));

export function readSegment(segment: z.output<typeof segmentSchema>): Segment {
  return {
    name: segment.name ?? "Segment",
    iconSlug: segment.icon_slug,
    metricsType: segment.metrics_type,
    startSeconds: segment.start_time_offset ?? 0,
    durationSeconds: segment.length ?? 0,
    intensityMets: segment.intensity_in_mets,
    isDrill: segment.is_drill ?? false,
  };
}

export function readTargets(
  metrics: z.output<typeof targetMetricsField>[number]["metrics"],
): TargetSpan["targets"] {
  return metrics.map(({ name, lower, upper }) => ({ name, lower, upper }));
}
