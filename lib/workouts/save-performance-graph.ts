import type { Transaction } from "@/lib/db/client.ts";
import { toJsonColumn } from "@/lib/db/json.ts";
import type { WorkoutGraph } from "@/lib/peloton/client.ts";

/** Replaces the workout's graph, its series and its summary numbers. Written the same way however often it is called. */
export async function savePerformanceGraph(
  tx: Transaction,
  workoutId: string,
  graph: WorkoutGraph,
): Promise<void> {
  const facts = {
    sampleEverySeconds: graph.sampleEverySeconds,
    durationSeconds: graph.durationSeconds,
    sampleSeconds: graph.sampleSeconds,
    routeSeconds: graph.route?.seconds ?? [],
    routeLatitudes: graph.route?.latitudes ?? [],
    routeLongitudes: graph.route?.longitudes ?? [],
    segments: toJsonColumn(graph.segments),
    targetMetrics: toJsonColumn(graph.targetMetrics),
    heartRateZones: toJsonColumn(graph.heartRateZones),
    splits: toJsonColumn(graph.splits),
    fetchedAt: new Date(),
  };
  await tx.performanceGraph.upsert({
    where: { workoutId },
    create: { workoutId, ...facts },
    update: facts,
    select: { workoutId: true },
  });
  await replaceSeries(tx, workoutId, graph.series);
  await saveSummary(tx, workoutId, graph);
}

/** Series travel as array literals: one statement, and a gap stays NULL. */
async function replaceSeries(
  tx: Transaction,
  workoutId: string,
  series: WorkoutGraph["series"],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM metric_series WHERE workout_id = ${workoutId}::uuid
      AND slug <> ALL(${series.map((one) => one.slug)}::text[])`;
  if (series.length === 0) return;
  const rows = JSON.stringify(
    series.map(({ values, ...facts }) => ({
      ...facts,
      values: `{${values.map((value) => value ?? "NULL").join(",")}}`,
    })),
  );
  await tx.$executeRaw`
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
