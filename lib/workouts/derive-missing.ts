import { getDb, type Transaction } from "@/lib/db/client.ts";
import type { Reading } from "@/lib/metrics/average.ts";
import { deriveOutput } from "./derive-output.ts";
import { deriveSparkValues, shapeSlugs } from "./derive-spark-values.ts";
import { unpackClock, type StoredClock } from "./sample-clock.ts";

const batchSize = 50;
const patienceMs = 20_000;

/** Derives what is missing until nothing is left, some seconds have passed or the signal comes; the rest has its turn later. */
export async function deriveAllMissingStatistics(signal?: AbortSignal): Promise<{ derivedCount: number }> {
  const endsAtMs = Date.now() + patienceMs;
  const mayGoOn = () => !signal?.aborted && Date.now() < endsAtMs;
  let derivedCount = 0;
  while (mayGoOn()) {
    const count = await deriveMissingStatistics({ limit: batchSize });
    derivedCount += count;
    if (count === 0) break;
  }
  return { derivedCount };
}

/**
 * Computes the numbers of graphs that an earlier version stored without them, and says how many. What another worker
 * is at, or a sync is just writing, is passed over.
 */
export async function deriveMissingStatistics({ limit }: { limit: number }): Promise<number> {
  return getDb().$transaction(async (tx) => {
    const graphs = await claimGraphs(tx, limit);
    if (graphs.length > 0) await saveStatistics(tx, graphs.map(deriveStatistics));
    return graphs.length;
  });
}

interface StoredGraph extends StoredClock {
  workoutId: string;
  sampleEverySeconds: number;
  /** The one series that the numbers follow from; null when there is none. */
  slug: string | null;
  values: Reading[] | null;
}

// Nothing is waited for while locks are held, so this can't come into a deadlock with a sync. As JSON, since the client
// reads a real[] number by number, and none with a NULL in it.
async function claimGraphs(tx: Transaction, limit: number): Promise<StoredGraph[]> {
  return tx.$queryRaw<StoredGraph[]>`
    WITH claimed AS (
      SELECT graph.* FROM performance_graph AS graph JOIN workout ON workout.id = graph.workout_id
      WHERE graph.derived_at IS NULL
      ORDER BY graph.workout_id LIMIT ${limit} FOR NO KEY UPDATE OF graph, workout SKIP LOCKED
    )
    SELECT claimed.workout_id AS "workoutId", sample_every_seconds AS "sampleEverySeconds",
      sample_seconds AS "sampleSeconds", sample_start_seconds AS "sampleStartSeconds",
      sample_count AS "sampleCount", shape.slug, array_to_json(shape."values") AS "values"
    FROM claimed LEFT JOIN LATERAL (
      SELECT slug, "values" FROM metric_series
      WHERE metric_series.workout_id = claimed.workout_id AND slug = ANY(${shapeSlugs}) AND 0 < ANY("values")
      ORDER BY array_position(${shapeSlugs}::text[], slug) LIMIT 1
    ) AS shape ON true`;
}

function deriveStatistics(graph: StoredGraph) {
  const { workoutId, sampleEverySeconds, slug, values } = graph;
  const series = slug === null || values === null ? [] : [{ slug, values }];
  const sampleSeconds = unpackClock(graph, sampleEverySeconds);
  return {
    workoutId,
    sparkValues: deriveSparkValues(series),
    ...deriveOutput({ sampleSeconds, sampleEverySeconds, series }),
  };
}

async function saveStatistics(
  tx: Transaction,
  statistics: ReturnType<typeof deriveStatistics>[],
): Promise<void> {
  await tx.$executeRaw`
    WITH read AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(statistics)}::jsonb) AS read(
        "workoutId" uuid, "sparkValues" smallint[], "normalizedOutputWatts" float8,
        "best5SecondsOutputWatts" float8, "best1MinuteOutputWatts" float8, "best5MinutesOutputWatts" float8,
        "best20MinutesOutputWatts" float8)
    ), marked AS (
      UPDATE performance_graph SET derived_at = now() FROM read WHERE workout_id = read."workoutId"
    )
    UPDATE workout SET spark_values = read."sparkValues",
      normalized_output_watts = read."normalizedOutputWatts",
      best_5_seconds_output_watts = read."best5SecondsOutputWatts",
      best_1_minute_output_watts = read."best1MinuteOutputWatts",
      best_5_minutes_output_watts = read."best5MinutesOutputWatts",
      best_20_minutes_output_watts = read."best20MinutesOutputWatts", updated_at = now()
    FROM read WHERE workout.id = read."workoutId"`;
}
