import { Prisma } from "@/lib/db/generated/client.ts";
import { runStatement } from "@/lib/db/run-statement.ts";
import type { WorkoutGraph } from "@/lib/peloton/client.ts";
import { toArrayLiteral } from "./array-literal.ts";
import { deriveOutput, type DerivedOutput } from "./derive-output.ts";
import { deriveSparkValues } from "./derive-spark-values.ts";
import { packClock } from "./sample-clock.ts";
import { summaryAssignments, summaryColumns, toSummaryRecord } from "./summary-columns.ts";

export interface WorkoutKey {
  userId: string;
  pelotonWorkoutId: string;
}

/**
 * Replaces the workout's graph, its series and its summary numbers in one statement, and carries `alongside` out with it.
 * Written the same way however often it is called. The list's total output is exact where the graph's is rounded, so the
 * list's is kept.
 */
export async function savePerformanceGraph(
  workout: WorkoutKey,
  graph: WorkoutGraph,
  derived: DerivedOutput | null = deriveOutput(graph),
  alongside: Prisma.Sql = Prisma.sql`SELECT 1`,
): Promise<void> {
  const { heartRateZoneSeconds, ...numbers } = graph.summary;
  await runStatement(Prisma.sql`
    WITH alongside AS (${alongside}), target AS (
      SELECT id FROM workout
      WHERE user_id = ${workout.userId}::uuid AND peloton_workout_id = ${workout.pelotonWorkoutId}
    ), graph AS (${composeGraph(graph)}), ${composeSeries(graph.series)}
    UPDATE workout SET ${summaryAssignments},
      total_output_kj = coalesce(workout.total_output_kj, read.total_output_kj),
      heart_rate_zone_seconds = CASE WHEN ${heartRateZoneSeconds.length > 0}
        THEN ${toArrayLiteral(heartRateZoneSeconds)}::int[] ELSE workout.heart_rate_zone_seconds END,
      spark_values = ${toArrayLiteral(deriveSparkValues(graph.series))}::smallint[],
      graph_state = ${graph.series.length > 0 ? "fetched" : "empty"}::graph_state, graph_reason = NULL,
      updated_at = now()
    FROM target, jsonb_to_record(${JSON.stringify(toSummaryRecord({ ...numbers, ...derived }))}::jsonb) AS read(${summaryColumns})
    WHERE workout.id = target.id`);
}

/** Arrays travel as PostgreSQL's own literals: the client would look at each of some thousand numbers. */
function composeGraph(graph: WorkoutGraph): Prisma.Sql {
  const { segments, targetMetrics, heartRateZones, splits, route } = graph;
  const facts = JSON.stringify({ segments, targetMetrics, heartRateZones, splits });
  const clock = packClock(graph.sampleSeconds, graph.sampleEverySeconds);
  return Prisma.sql`
    INSERT INTO performance_graph (workout_id, sample_every_seconds, duration_seconds, sample_seconds,
      sample_start_seconds, sample_count, route_seconds, route_latitudes, route_longitudes, segments, target_metrics, heart_rate_zones, splits, derived_at)
    SELECT target.id, ${graph.sampleEverySeconds}::int, ${graph.durationSeconds}::int,
      ${toArrayLiteral(clock.sampleSeconds)}::int[], ${clock.sampleStartSeconds}::int,
      ${clock.sampleCount}::int, ${toArrayLiteral(route?.seconds ?? [])}::int[],
      ${toArrayLiteral(route?.latitudes ?? [])}::float8[], ${toArrayLiteral(route?.longitudes ?? [])}::float8[],
      "segments", "targetMetrics", "heartRateZones", "splits", now()
    FROM target, jsonb_to_record(${facts}::jsonb) AS read(
      "segments" jsonb, "targetMetrics" jsonb, "heartRateZones" jsonb, "splits" jsonb)
    ON CONFLICT (workout_id) DO UPDATE SET
      sample_every_seconds = excluded.sample_every_seconds, duration_seconds = excluded.duration_seconds,
      sample_seconds = excluded.sample_seconds, sample_start_seconds = excluded.sample_start_seconds,
      sample_count = excluded.sample_count, route_seconds = excluded.route_seconds,
      route_latitudes = excluded.route_latitudes, route_longitudes = excluded.route_longitudes,
      segments = excluded.segments, target_metrics = excluded.target_metrics,
      heart_rate_zones = excluded.heart_rate_zones, splits = excluded.splits, fetched_at = now(), derived_at = now()`;
}

function composeSeries(series: WorkoutGraph["series"]): Prisma.Sql {
  const facts = JSON.stringify(series.map((one) => ({ ...one, values: undefined })));
  const literals = series.map((one) => toArrayLiteral(one.values));
  return Prisma.sql`removed AS (
      DELETE FROM metric_series USING target WHERE workout_id = target.id
        AND slug <> ALL(${series.map((one) => one.slug)}::text[])
    ), series AS (
      INSERT INTO metric_series (workout_id, slug, display_name, unit, source_unit, average_value, max_value, "values")
      SELECT target.id, "slug", "displayName", "unit", "sourceUnit", "averageValue", "maxValue", literal::real[]
      FROM target, ROWS FROM (
        jsonb_to_recordset(${facts}::jsonb) AS ("slug" text, "displayName" text, "unit" text, "sourceUnit" text,
          "averageValue" float8, "maxValue" float8),
        unnest(${literals}::text[])
      ) AS read("slug", "displayName", "unit", "sourceUnit", "averageValue", "maxValue", literal)
      ON CONFLICT (workout_id, slug) DO UPDATE SET
        display_name = excluded.display_name, unit = excluded.unit, source_unit = excluded.source_unit,
        average_value = excluded.average_value, max_value = excluded.max_value, "values" = excluded."values"
    )`;
}
