import { getDb } from "@/lib/db/client.ts";
import { parseSegments, parseSongs } from "@/lib/rides/stored-facts.ts";
import type { WorkoutSeries } from "./graph.ts";

/** What decides how much room a graph takes, without its readings. */
export interface GraphOutline {
  /** Of those with a reading. */
  series: Omit<WorkoutSeries, "values">[];
  hasSegments: boolean;
  hasSongs: boolean;
}

/** Null when there is no graph, or none that this user may see. */
export async function findGraphOutline(userId: string, workoutId: string): Promise<GraphOutline | null> {
  const [graph, series] = await Promise.all([
    getDb().performanceGraph.findFirst({
      where: { workoutId, workout: { userId } },
      select: {
        segments: true,
        workout: { select: { ride: { select: { segments: true, playlist: true } } } },
      },
    }),
    listSeries(userId, workoutId),
  ]);
  if (!graph) return null;
  const { ride } = graph.workout;
  const hasOwnSegments = parseSegments(graph.segments).length > 0;
  return {
    series,
    hasSegments: hasOwnSegments || parseSegments(ride?.segments).length > 0,
    hasSongs: parseSongs(ride?.playlist).some(({ startSeconds }) => startSeconds !== null),
  };
}

async function listSeries(userId: string, workoutId: string): Promise<GraphOutline["series"]> {
  return getDb().$queryRaw<GraphOutline["series"]>`
    SELECT slug, metric_series.display_name AS "displayName", unit, average_value AS average, max_value AS max
    FROM metric_series JOIN workout ON workout.id = metric_series.workout_id
    WHERE workout.id = ${workoutId}::uuid AND workout.user_id = ${userId}::uuid
      AND cardinality(array_remove("values", NULL)) > 0
    ORDER BY slug`;
}
