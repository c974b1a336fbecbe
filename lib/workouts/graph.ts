import { z } from "zod";
import { getDb } from "@/lib/db/client.ts";
import {
  parseHeartRateZones,
  parseSegments,
  type HeartRateZone,
  type Segment,
} from "@/lib/rides/stored-facts.ts";
import { unpackClock } from "./sample-clock.ts";

export interface WorkoutGraph {
  sampleEverySeconds: number;
  durationSeconds: number | null;
  /** Seconds since the first pedal stroke, one for each sample; may start late and have holes. */
  sampleSeconds: number[];
  series: WorkoutSeries[];
  heartRateZones: HeartRateZone[];
  segments: Segment[];
}

export interface WorkoutSeries {
  slug: string;
  displayName: string;
  /** W, rpm, %, m/s, bpm, m, spm. */
  unit: string;
  average: number | null;
  max: number | null;
  /** As many as there are samples; null where there was no reading. */
  values: (number | null)[];
}

/** Null when there is no graph, or none that this user may see. */
export async function findWorkoutGraph(userId: string, id: string): Promise<WorkoutGraph | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const graph = await getDb().performanceGraph.findFirst({
    where: { workoutId: id, workout: { userId } },
    select: {
      sampleEverySeconds: true,
      durationSeconds: true,
      sampleSeconds: true,
      sampleStartSeconds: true,
      sampleCount: true,
      heartRateZones: true,
      segments: true,
    },
  });
  if (!graph) return null;
  const { sampleEverySeconds, durationSeconds } = graph;
  return {
    sampleEverySeconds,
    durationSeconds,
    sampleSeconds: unpackClock(graph, sampleEverySeconds),
    heartRateZones: parseHeartRateZones(graph.heartRateZones),
    segments: parseSegments(graph.segments),
    series: await readSeries(userId, id),
  };
}

/** When the graph was stored, for asking whether a copy is still good. */
export async function findGraphTime(userId: string, id: string): Promise<Date | null> {
  const graph = await getDb().performanceGraph.findFirst({
    where: { workoutId: id, workout: { userId } },
    select: { fetchedAt: true },
  });
  return graph?.fetchedAt ?? null;
}

// Not by the client's own finders: they refuse an array that has a null in it.
async function readSeries(userId: string, workoutId: string): Promise<WorkoutSeries[]> {
  const series = await getDb().$queryRaw<WorkoutSeries[]>`
    SELECT
      slug, metric_series.display_name AS "displayName", unit,
      average_value AS average, max_value AS max, "values"
    FROM metric_series JOIN workout ON workout.id = metric_series.workout_id
    WHERE workout.id = ${workoutId}::uuid AND workout.user_id = ${userId}::uuid
    ORDER BY slug`;
  return series.map((one) => ({ ...one, values: one.values.map((value) => round(value, one.unit)) }));
}

/** As fine as a sensor is, and no finer: a third of these bytes would be noise. */
function round(value: number | null, unit: string): number | null {
  if (value === null) return null;
  const scale = 10 ** (decimalsByUnit[unit] ?? 0);
  return Math.round(value * scale) / scale;
}

const decimalsByUnit: Record<string, number> = { "m/s": 3, "%": 1, m: 1 };
