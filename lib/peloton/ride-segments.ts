import { z } from "zod";
import { readSegment, segmentSchema } from "./class-plan.ts";
import type { RideSegment } from "./domain.ts";
import { listField, numberField, textField } from "./fields.ts";

export const rideSegmentsField = listField(
  segmentSchema.extend({
    subsegments_v2: listField(
      z.object({
        type: textField,
        display_name: textField,
        scheduled_offset: numberField,
        offset: numberField,
        length: numberField,
      }),
    ),
  }),
);

type WireSegment = z.output<typeof rideSegmentsField>[number];

export function readRideSegments(segments: WireSegment[]): RideSegment[] {
  return segments.map((segment) => ({ ...readSegment(segment), parts: readParts(segment) }));
}

/** Some classes count a part's offset from the start of the class, others from the start of its segment. */
function readParts(segment: WireSegment): RideSegment["parts"] {
  const segmentStart = segment.start_time_offset ?? 0;
  const offsets = segment.subsegments_v2.map((part) => part.offset ?? part.scheduled_offset ?? 0);
  const areAbsolute = offsets.every((offset) => offset >= segmentStart);
  return segment.subsegments_v2.map((part, index) => ({
    name: part.display_name,
    type: part.type,
    startSeconds: (offsets[index] ?? 0) + (areAbsolute ? 0 : segmentStart),
    durationSeconds: part.length ?? 0,
  }));
}
