import { formatClock } from "@/lib/format/duration.ts";
import type { Segment } from "@/lib/rides/stored-facts.ts";
import type { WorkoutGraph, WorkoutSeries } from "@/lib/workouts/graph.ts";
import type { SeriesLook } from "./series-look.ts";

/** What the cursor points at. */
export interface Moment {
  atSeconds: number;
  segmentName: string | undefined;
  /** One for each lane. */
  readings: MomentReading[];
}

export interface MomentReading {
  name: string;
  /** Null in a gap. */
  text: string | null;
}

export function readMoment(
  graph: WorkoutGraph,
  lanes: { series: WorkoutSeries; look: SeriesLook }[],
  index: number,
): Moment {
  const atSeconds = graph.sampleSeconds[index] ?? 0;
  return {
    atSeconds,
    segmentName: graph.segments.find((segment) => isWithin(segment, atSeconds))?.name,
    readings: lanes.map(({ series, look }) => {
      const value = series.values[index] ?? null;
      return { name: look.name, text: value === null ? null : look.describe(value) };
    }),
  };
}

/** "12:30, Climb, Output 212 W, Heart rate 156 bpm". */
export function describeMoment({ atSeconds, segmentName, readings }: Moment): string {
  const told = readings.map(({ name, text }) => `${name} ${text ?? "without a reading"}`);
  return [formatClock(atSeconds), segmentName, ...told].filter(Boolean).join(", ");
}

function isWithin({ startSeconds, durationSeconds }: Segment, atSeconds: number): boolean {
  return atSeconds >= startSeconds && atSeconds < startSeconds + durationSeconds;
}
