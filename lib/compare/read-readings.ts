import { getDb } from "@/lib/db/client.ts";
import type { Reading } from "@/lib/metrics/average.ts";
import { parseSegments, type Segment } from "@/lib/rides/stored-facts.ts";
import { unpackClock, type StoredClock } from "@/lib/workouts/sample-clock.ts";
import type { WorkoutReadings } from "./readings.ts";

interface StoredReadings extends WorkoutReadings {
  segments: Segment[];
}

interface ReadingsRow extends StoredClock {
  workoutId: string;
  sampleEverySeconds: number;
  segments: unknown;
  outputWatts: Reading[] | null;
  speedMetersPerSecond: Reading[] | null;
  heartRateBpm: Reading[] | null;
}

/** The readings of those of the rider's workouts that have any, by the workout's id. */
export async function readReadings(
  userId: string,
  workoutIds: string[],
): Promise<Map<string, StoredReadings>> {
  // By hand, since the client's own finders refuse an array that has a null in it.
  const rows = await getDb().$queryRaw<ReadingsRow[]>`
    SELECT workout.id AS "workoutId", graph.segments,
      graph.sample_every_seconds AS "sampleEverySeconds", graph.sample_seconds AS "sampleSeconds",
      graph.sample_start_seconds AS "sampleStartSeconds", graph.sample_count AS "sampleCount",
      output."values" AS "outputWatts", speed."values" AS "speedMetersPerSecond",
      heart_rate."values" AS "heartRateBpm"
    FROM workout
      JOIN performance_graph AS graph ON graph.workout_id = workout.id
      LEFT JOIN metric_series AS output ON output.workout_id = workout.id AND output.slug = 'output'
      LEFT JOIN metric_series AS speed
        ON speed.workout_id = workout.id AND speed.slug = 'speed' AND speed.unit = 'm/s'
      LEFT JOIN metric_series AS heart_rate
        ON heart_rate.workout_id = workout.id AND heart_rate.slug = 'heart_rate'
    WHERE workout.user_id = ${userId}::uuid AND workout.id = ANY(${workoutIds}::uuid[])`;
  return new Map(
    rows.map(({ workoutId, segments, ...row }) => [
      workoutId,
      {
        sampleEverySeconds: row.sampleEverySeconds,
        sampleSeconds: unpackClock(row, row.sampleEverySeconds),
        segments: parseSegments(segments),
        outputWatts: row.outputWatts,
        speedMetersPerSecond: row.speedMetersPerSecond,
        heartRateBpm: row.heartRateBpm,
      },
    ]),
  );
}
