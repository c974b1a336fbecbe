import type { Transaction } from "@/lib/db/client.ts";
import type { WorkoutGraph } from "@/lib/peloton/client.ts";

/** Replaces the workout's graph, its series and its summary numbers. Written the same way however often it is called. */
export async function savePerformanceGraph(
  tx: Transaction,
  workoutId: string,
  graph: WorkoutGraph,
): Promise<void> {
  await replaceGraph(tx, workoutId, graph);
  await replaceSeries(tx, workoutId, graph.series);
  await saveSummary(tx, workoutId, graph);
}

/** Arrays travel as PostgreSQL's own literals: the client would look at each of some thousand numbers. */
async function replaceGraph(tx: Transaction, workoutId: string, graph: WorkoutGraph): Promise<void> {
  const { segments, targetMetrics, heartRateZones, splits, route } = graph;
  const facts = JSON.stringify({ segments, targetMetrics, heartRateZones, splits });
  await tx.$executeRaw`
    INSERT INTO performance_graph (workout_id, sample_every_seconds, duration_seconds, sample_seconds,
      route_seconds, route_latitudes, route_longitudes, segments, target_metrics, heart_rate_zones, splits)
    SELECT ${workoutId}::uuid, ${graph.sampleEverySeconds}, ${graph.durationSeconds}::int,
      ${toArrayLiteral(graph.sampleSeconds)}::int[], ${toArrayLiteral(route?.seconds ?? [])}::int[],
      ${toArrayLiteral(route?.latitudes ?? [])}::float8[], ${toArrayLiteral(route?.longitudes ?? [])}::float8[],
      "segments", "targetMetrics", "heartRateZones", "splits"
    FROM jsonb_to_record(${facts}::jsonb) AS read(
      "segments" jsonb, "targetMetrics" jsonb, "heartRateZones" jsonb, "splits" jsonb)
    ON CONFLICT (workout_id) DO UPDATE SET
      sample_every_seconds = excluded.sample_every_seconds, duration_seconds = excluded.duration_seconds,
      sample_seconds = excluded.sample_seconds, route_seconds = excluded.route_seconds,
      route_latitudes = excluded.route_latitudes, route_longitudes = excluded.route_longitudes,
      segments = excluded.segments, target_metrics = excluded.target_metrics,
      heart_rate_zones = excluded.heart_rate_zones, splits = excluded.splits, fetched_at = now()`;
}

async function replaceSeries(
  tx: Transaction,
  workoutId: string,
  series: WorkoutGraph["series"],
): Promise<void> {
  const rows = JSON.stringify(series.map((one) => ({ ...one, values: toArrayLiteral(one.values) })));
  await tx.$executeRaw`
    WITH removed AS (
      DELETE FROM metric_series WHERE workout_id = ${workoutId}::uuid
        AND slug <> ALL(${series.map((one) => one.slug)}::text[])
    )
    INSERT INTO metric_series (workout_id, slug, display_name, unit, source_unit, average_value, max_value, "values")
    SELECT ${workoutId}::uuid, "slug", "displayName", "unit", "sourceUnit", "averageValue", "maxValue", "values"::real[]
    FROM jsonb_to_recordset(${rows}::jsonb) AS read(
      "slug" text, "displayName" text, "unit" text, "sourceUnit" text, "averageValue" float8, "maxValue" float8,
      "values" text)
    ON CONFLICT (workout_id, slug) DO UPDATE SET
      display_name = excluded.display_name, unit = excluded.unit, source_unit = excluded.source_unit,
      average_value = excluded.average_value, max_value = excluded.max_value, "values" = excluded."values"`;
}

/** The list's total output is exact where the graph's is rounded, so the list's is kept. */
async function saveSummary(tx: Transaction, workoutId: string, graph: WorkoutGraph): Promise<void> {
  const { totalOutputKj, heartRateZoneSeconds, ...numbers } = graph.summary;
  const known = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null));
  await tx.workout.update({
    where: { id: workoutId },
    data: {
      ...known,
      ...(heartRateZoneSeconds.length > 0 ? { heartRateZoneSeconds } : {}),
      graphState: graph.series.length > 0 ? "fetched" : "empty",
      graphReason: null,
    },
    select: { id: true },
  });
  if (totalOutputKj === null) return;
  await tx.workout.updateMany({ where: { id: workoutId, totalOutputKj: null }, data: { totalOutputKj } });
}

function toArrayLiteral(values: (number | null)[]): string {
  return `{${values.map((value) => value ?? "NULL").join(",")}}`;
}
