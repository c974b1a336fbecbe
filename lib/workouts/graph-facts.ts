import { getDb } from "@/lib/db/client.ts";
import type { Reading } from "@/lib/metrics/average.ts";
import { parseHeartRateZones } from "@/lib/rides/stored-facts.ts";
import { resolveHeartRateZones } from "@/lib/zones/heart-rate-zones.ts";
import { parseSplits, type Split } from "./splits.ts";
import type { ZoneReadings } from "./zone-time.ts";

export interface Route {
  latitudes: number[];
  longitudes: number[];
}

/** What a page tells of a workout's graph besides drawing it. */
export interface GraphFacts extends ZoneReadings {
  splits: Split[];
  /** Null when none was recorded. */
  route: Route | null;
}

interface GraphRow {
  sampleEverySeconds: number;
  splits: unknown;
  heartRateZones: unknown;
  byHandMinBpm: number[];
  routeLatitudes: number[];
  routeLongitudes: number[];
  outputWatts: Reading[] | null;
  heartRateBpm: Reading[] | null;
}

/** Null when there is no graph, or none that this user may see. Heart rates come only where they must be counted. */
export async function findGraphFacts(userId: string, workoutId: string): Promise<GraphFacts | null> {
  const [row] = await getDb().$queryRaw<GraphRow[]>`
    SELECT graph.sample_every_seconds AS "sampleEverySeconds", graph.splits,
      graph.heart_rate_zones AS "heartRateZones", coalesce(rider.heart_rate_zone_min_bpm, '{}') AS "byHandMinBpm",
      coalesce(graph.route_latitudes, '{}') AS "routeLatitudes",
      coalesce(graph.route_longitudes, '{}') AS "routeLongitudes",
      output."values" AS "outputWatts", heart_rate."values" AS "heartRateBpm"
    FROM performance_graph graph
      JOIN workout ON workout.id = graph.workout_id
      JOIN app_user rider ON rider.id = workout.user_id
      LEFT JOIN metric_series output ON output.workout_id = graph.workout_id AND output.slug = 'output'
      LEFT JOIN metric_series heart_rate ON heart_rate.workout_id = graph.workout_id
        AND heart_rate.slug = 'heart_rate' AND cardinality(rider.heart_rate_zone_min_bpm) > 0
    WHERE workout.id = ${workoutId}::uuid AND workout.user_id = ${userId}::uuid`;
  if (!row) return null;
  const { routeLatitudes: latitudes, routeLongitudes: longitudes } = row;
  // Without readings only Peloton's own seconds are left, which it counted in its own borders.
  const byHandMinBpm = row.heartRateBpm ? row.byHandMinBpm : [];
  return {
    sampleEverySeconds: row.sampleEverySeconds,
    outputWatts: row.outputWatts,
    heartRateBpm: row.heartRateBpm,
    heartRateZones: resolveHeartRateZones(byHandMinBpm, parseHeartRateZones(row.heartRateZones)),
    splits: parseSplits(row.splits),
    route: latitudes.length > 1 ? { latitudes, longitudes } : null,
  };
}
