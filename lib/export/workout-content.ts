import { composeLaps, measureSpan, type Lap, type WorkoutSpan } from "./laps.ts";
import type { ExportGraph } from "./graph.ts";
import type { ExportWorkout } from "./read-workouts.ts";
import { composeTrack, type TrackPoint } from "./track.ts";
import type { WorkoutLoad } from "./workout-load.ts";

/** All that a training file is written from. */
export interface WorkoutContent extends WorkoutSpan {
  workout: ExportWorkout;
  load: WorkoutLoad;
  track: TrackPoint[];
  laps: Lap[];
}

export function composeContent(
  workout: ExportWorkout,
  graph: ExportGraph | null,
  load: WorkoutLoad,
): WorkoutContent {
  const track = composeTrack(graph, workout.distanceMeters);
  const span = measureSpan(workout, graph, track);
  return { workout, load, track, laps: composeLaps(workout, graph, track, span.elapsedSeconds), ...span };
}
