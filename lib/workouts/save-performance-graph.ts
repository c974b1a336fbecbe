import type { Database, Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { WorkoutGraph } from "@/lib/peloton/client.ts";
import { packClock } from "./sample-clock.ts";

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
  db: Database | Transaction,
  workout: WorkoutKey,
  graph: WorkoutGraph,
  alongside: Prisma.Sql = Prisma.sql`SELECT 1`,
): Promise<void> {
  const { heartRateZoneSeconds, ...numbers } = graph.summary;
  await db.$executeRaw`
    WITH alongside AS (${alongside}), target AS (
      SELECT id FROM workout
      WHERE user_id = ${workout.userId}::uuid AND peloton_workout_id = ${workout.pelotonWorkoutId}
    ), graph AS (${composeGraph(graph)}), ${composeSeries(graph.series)}
    UPDATE workout SET ${summaryAssignments},
      total_output_kj = coalesce(workout.total_output_kj, read.total_output_kj),
      heart_rate_zone_seconds = CASE WHEN ${heartRateZoneSeconds.length > 0}
        THEN ${toArrayLiteral(heartRateZoneSeconds)}::int[] ELSE workout.heart_rate_zone_seconds END,
      graph_state = ${graph.series.length > 0 ? "fetched" : "empty"}::graph_state, graph_reason = NULL,
      updated_at = now()
    FROM target, jsonb_to_record(${JSON.stringify(toColumns(numbers))}::jsonb) AS read(${summaryColumns})
    WHERE workout.id = target.id`;
}

type Numbers = Omit<WorkoutGraph["summary"], "heartRateZoneSeconds">;

const numberColumns: [name: keyof Numbers, column: string][] = [
  ["distanceMeters", "distance_meters"],
  ["caloriesKcal", "calories_kcal"],
  ["elevationGainMeters", "elevation_gain_meters"],
  ["averageOutputWatts", "average_output_watts"],
  ["maxOutputWatts", "max_output_watts"],
  ["averageCadenceRpm", "average_cadence_rpm"],
  ["maxCadenceRpm", "max_cadence_rpm"],
  ["averageResistancePercent", "average_resistance_percent"],
  ["maxResistancePercent", "max_resistance_percent"],
  ["averageSpeedMetersPerSecond", "average_speed_meters_per_second"],
  ["maxSpeedMetersPerSecond", "max_speed_meters_per_second"],
  ["averageHeartRateBpm", "average_heart_rate_bpm"],
  ["maxHeartRateBpm", "max_heart_rate_bpm"],
  ["averageInclinePercent", "average_incline_percent"],
  ["averageStrokeRateSpm", "average_stroke_rate_spm"],
  ["strokeCount", "stroke_count"],
  ["effortPoints", "effort_points"],
];

/** What the graph doesn't tell stays as it was. */
const summaryAssignments = Prisma.raw(
  numberColumns.map(([, column]) => `${column} = coalesce(read.${column}, workout.${column})`).join(", "),
);
const summaryColumns = Prisma.raw(
  [...numberColumns.map(([, column]) => `${column} float8`), "total_output_kj float8"].join(", "),
);

function toColumns(numbers: Numbers): Record<string, number | null> {
  const named = numberColumns.map(([name, column]) => [column, numbers[name]]);
  return { ...Object.fromEntries(named), total_output_kj: numbers.totalOutputKj };
}

/** Arrays travel as PostgreSQL's own literals: the client would look at each of some thousand numbers. */
function composeGraph(graph: WorkoutGraph): Prisma.Sql {
  const { segments, targetMetrics, heartRateZones, splits, route } = graph;
  const facts = JSON.stringify({ segments, targetMetrics, heartRateZones, splits });
  const clock = packClock(graph.sampleSeconds, graph.sampleEverySeconds);
  return Prisma.sql`
    INSERT INTO performance_graph (workout_id, sample_every_seconds, duration_seconds, sample_seconds,
      sample_start_seconds, sample_count, route_seconds, route_latitudes, route_longitudes, segments, target_metrics, heart_rate_zones, splits)
    SELECT target.id, ${graph.sampleEverySeconds}::int, ${graph.durationSeconds}::int,
      ${toArrayLiteral(clock.sampleSeconds)}::int[], ${clock.sampleStartSeconds}::int,
      ${clock.sampleCount}::int, ${toArrayLiteral(route?.seconds ?? [])}::int[],
      ${toArrayLiteral(route?.latitudes ?? [])}::float8[], ${toArrayLiteral(route?.longitudes ?? [])}::float8[],
      "segments", "targetMetrics", "heartRateZones", "splits"
    FROM target, jsonb_to_record(${facts}::jsonb) AS read(
      "segments" jsonb, "targetMetrics" jsonb, "heartRateZones" jsonb, "splits" jsonb)
    ON CONFLICT (workout_id) DO UPDATE SET
      sample_every_seconds = excluded.sample_every_seconds, duration_seconds = excluded.duration_seconds,
      sample_seconds = excluded.sample_seconds, sample_start_seconds = excluded.sample_start_seconds,
      sample_count = excluded.sample_count, route_seconds = excluded.route_seconds,
      route_latitudes = excluded.route_latitudes, route_longitudes = excluded.route_longitudes,
      segments = excluded.segments, target_metrics = excluded.target_metrics,
      heart_rate_zones = excluded.heart_rate_zones, splits = excluded.splits, fetched_at = now()`;
}

function composeSeries(series: WorkoutGraph["series"]): Prisma.Sql {
  const rows = JSON.stringify(series.map((one) => ({ ...one, values: toArrayLiteral(one.values) })));
  return Prisma.sql`removed AS (
      DELETE FROM metric_series USING target WHERE workout_id = target.id
        AND slug <> ALL(${series.map((one) => one.slug)}::text[])
    ), series AS (
      INSERT INTO metric_series (workout_id, slug, display_name, unit, source_unit, average_value, max_value, "values")
      SELECT target.id, "slug", "displayName", "unit", "sourceUnit", "averageValue", "maxValue", "values"::real[]
      FROM target, jsonb_to_recordset(${rows}::jsonb) AS read(
        "slug" text, "displayName" text, "unit" text, "sourceUnit" text, "averageValue" float8, "maxValue" float8,
        "values" text)
      ON CONFLICT (workout_id, slug) DO UPDATE SET
        display_name = excluded.display_name, unit = excluded.unit, source_unit = excluded.source_unit,
        average_value = excluded.average_value, max_value = excluded.max_value, "values" = excluded."values"
    )`;
}

function toArrayLiteral(values: (number | null)[]): string {
  return `{${values.map((value) => value ?? "NULL").join(",")}}`;
}
