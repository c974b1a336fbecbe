import { formatClock } from "@/lib/format/duration.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { describeTarget, findTarget } from "./describe-target.ts";
import type { LaneModel } from "./lane-model.ts";

/** What the cursor points at. */
export interface Moment {
  atSeconds: number;
  /** Such as "30 s average", where the readings are smoothed. */
  averageName: string | undefined;
  segmentName: string | undefined;
  /** Such as "Challenging", where the class asks for a pace. */
  intensityName: string | undefined;
  songTitle: string | undefined;
  /** One for each lane. */
  readings: MomentReading[];
}

export interface MomentReading {
  slug: string;
  name: string;
  /** Null in a gap. */
  text: string | null;
  targetText: string | null;
}

export function readMoment(
  graph: WorkoutGraph,
  lanes: LaneModel[],
  index: number,
  smoothingSeconds: number,
): Moment {
  const atSeconds = graph.sampleSeconds[index] ?? 0;
  const { segments, plan } = graph;
  const segment = segments.find(
    ({ startSeconds, durationSeconds }) =>
      atSeconds >= startSeconds && atSeconds < startSeconds + durationSeconds,
  );
  return {
    atSeconds,
    averageName: smoothingSeconds > 0 ? `${smoothingSeconds} s average` : undefined,
    segmentName: segment?.name,
    intensityName: findIntensityName(graph, atSeconds),
    songTitle: plan.songs.find((song) => atSeconds >= song.startSeconds && atSeconds < song.endSeconds)
      ?.title,
    readings: lanes.map(({ series, look, smoothed, targets }) => {
      const value = smoothed[index] ?? null;
      const target = findTarget(targets, atSeconds);
      return {
        slug: series.slug,
        name: look.name,
        text: value === null ? null : look.describe(value),
        targetText: target ? describeTarget(target, look) : null,
      };
    }),
  };
}

/** "12:30, Climb, Output 212 W, target 180–210 W, Heart rate 156 bpm". */
export function describeMoment(moment: Moment): string {
  const { atSeconds, segmentName, intensityName, averageName, readings } = moment;
  const told = readings.flatMap(({ name, text, targetText }) => [
    `${name} ${text ?? "without a reading"}`,
    targetText && `target ${targetText}`,
  ]);
  return [formatClock(atSeconds), segmentName, intensityName, averageName, ...told]
    .filter(Boolean)
    .join(", ");
}

function findIntensityName({ plan }: WorkoutGraph, atSeconds: number): string | undefined {
  const span = plan.spans.find((one) => atSeconds >= one.startSeconds && atSeconds < one.endSeconds);
  const target = span?.targets.find(({ name }) => name === "pace_intensity");
  return plan.paceIntensities.find(({ value }) => value === target?.lower)?.name;
}
