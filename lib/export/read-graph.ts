import { runStatement } from "@/lib/db/run-statement.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { unpackClock, type StoredClock } from "@/lib/workouts/sample-clock.ts";
import type { ExportGraph, ExportSeries } from "./graph.ts";

interface GraphRow extends Omit<ExportGraph, "series" | "sampleSeconds"> {
  clock: StoredClock;
}

/** Null when there is no graph, or none that this user may see. */
export async function readExportGraph(userId: string, workoutId: string): Promise<ExportGraph | null> {
  const [[row], series] = await Promise.all([
    runStatement<GraphRow>(Prisma.sql`
      SELECT
        graph.sample_every_seconds AS "sampleEverySeconds", graph.duration_seconds AS "durationSeconds",
        json_build_object(
          'sampleSeconds', coalesce(graph.sample_seconds, '{}'), 'sampleStartSeconds', graph.sample_start_seconds,
          'sampleCount', graph.sample_count) AS clock,
        json_build_object(
          'seconds', coalesce(graph.route_seconds, '{}'), 'latitudes', coalesce(graph.route_latitudes, '{}'),
          'longitudes', coalesce(graph.route_longitudes, '{}')) AS route,
        graph.segments, graph.target_metrics AS "targetMetrics", graph.heart_rate_zones AS "heartRateZones",
        graph.splits
      FROM performance_graph AS graph JOIN workout ON workout.id = graph.workout_id
      WHERE workout.id = ${workoutId}::uuid AND workout.user_id = ${userId}::uuid`),
    readSeries(userId, workoutId),
  ]);
  if (!row) return null;
  const { clock, route, ...facts } = row;
  return { ...facts, sampleSeconds: unpackClock(clock, row.sampleEverySeconds), route, series };
}

/** What a rider looks for first comes first. */
const firstSlugs = ["output", "cadence", "stroke_rate", "resistance", "speed", "incline", "heart_rate"];

async function readSeries(userId: string, workoutId: string): Promise<ExportSeries[]> {
  return runStatement<ExportSeries>(Prisma.sql`
    SELECT
      slug, metric_series.display_name AS "displayName", unit, source_unit AS "sourceUnit",
      average_value AS "averageValue", max_value AS "maxValue", "values"
    FROM metric_series JOIN workout ON workout.id = metric_series.workout_id
    WHERE workout.id = ${workoutId}::uuid AND workout.user_id = ${userId}::uuid
    ORDER BY array_position(${firstSlugs}::text[], slug), slug`);
}
