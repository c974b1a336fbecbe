import { parseSegments, type Segment } from "@/lib/rides/stored-facts.ts";
import type { ExportGraph } from "./graph.ts";
import { measurePoints, measureWorkout, type LapNumbers } from "./lap-numbers.ts";
import type { ExportWorkout } from "./read-workouts.ts";
import type { TrackPoint } from "./track.ts";

export interface Lap {
  /** The class part's; null for a workout without parts. */
  name: string | null;
  startSeconds: number;
  endSeconds: number;
  points: TrackPoint[];
  /** Null when the speed isn't known. */
  distanceMeters: number | null;
  numbers: LapNumbers;
}

/** Time on the workout's clock. */
export interface WorkoutSpan {
  timerSeconds: number;
  /** With what was recorded beyond the timer's end. */
  elapsedSeconds: number;
}

export function measureSpan(
  workout: Pick<ExportWorkout, "durationSeconds" | "startedAt" | "endedAt">,
  graph: ExportGraph | null,
  track: TrackPoint[],
): WorkoutSpan {
  const lastSeconds = track.at(-1)?.seconds ?? 0;
  const { durationSeconds, startedAt, endedAt } = workout;
  const clockSeconds = endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : null;
  const timerSeconds = durationSeconds ?? clockSeconds ?? graph?.durationSeconds ?? lastSeconds;
  return { timerSeconds, elapsedSeconds: Math.max(timerSeconds, lastSeconds) };
}

/** A lap for each part of the class, one after the other without gaps; one for the whole where no parts are known. */
export function composeLaps(
  workout: ExportWorkout,
  graph: ExportGraph | null,
  track: TrackPoint[],
  elapsedSeconds: number,
): Lap[] {
  const starts = listLapStarts(readSegments(workout, graph), elapsedSeconds);
  const isWhole = starts.length === 1;
  let distanceBefore = 0;
  return starts.map(({ name, startSeconds }, index) => {
    const next = starts[index + 1];
    const points = track.filter(
      ({ seconds }) => seconds >= startSeconds && (!next || seconds < next.startSeconds),
    );
    const distanceAfter = points.findLast((point) => point.distanceMeters !== null)?.distanceMeters ?? null;
    const distanceMeters = distanceAfter === null ? null : distanceAfter - distanceBefore;
    distanceBefore = distanceAfter ?? distanceBefore;
    return {
      name,
      startSeconds,
      endSeconds: next?.startSeconds ?? elapsedSeconds,
      points,
      distanceMeters: isWhole ? (workout.distanceMeters ?? distanceMeters) : distanceMeters,
      numbers: isWhole ? measureWorkout(workout, points) : measurePoints(points),
    };
  });
}

function readSegments(workout: ExportWorkout, graph: ExportGraph | null): Segment[] {
  const own = parseSegments(graph?.segments);
  return own.length > 0 ? own : parseSegments(workout.ride?.segments);
}

/** The class may go on after the rider has stopped: parts that nobody rode are left out. */
function listLapStarts(
  segments: Segment[],
  elapsedSeconds: number,
): { name: string | null; startSeconds: number }[] {
  const starts = segments
    .map(({ name, startSeconds }) => ({ name, startSeconds: Math.max(0, Math.round(startSeconds)) }))
    .filter(({ startSeconds }, index, all) => {
      const isNew = index === 0 || startSeconds > (all[index - 1]?.startSeconds ?? -1);
      return isNew && startSeconds < elapsedSeconds;
    });
  const [first, ...others] = starts;
  return first ? [{ ...first, startSeconds: 0 }, ...others] : [{ name: null, startSeconds: 0 }];
}
