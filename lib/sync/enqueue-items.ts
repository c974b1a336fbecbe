import type { Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { SyncMode } from "@/lib/db/generated/enums.ts";
import { isRefusedRide, selectIgnored } from "./given-up.ts";

interface QueueScope {
  runId: string;
  userId: string;
  mode: SyncMode;
  /** Set in mode range: only the workouts that started between the two, whatever is known of them. */
  rangeStartAt: Date | null;
  rangeEndAt: Date | null;
  /** Only these of Peloton's workout ids; the whole history when left out. */
  workoutIds?: string[];
}

/**
 * Makes an item for every class and graph that is missing, once a run. A full sync asks again for what was refused, one
 * for some days for all that they hold; nobody asks for what the rider ignores.
 */
export async function enqueueItems(tx: Transaction, scope: QueueScope): Promise<void> {
  await enqueueGraphs(tx, scope);
  await enqueueRides(tx, scope);
}

async function enqueueGraphs(tx: Transaction, scope: QueueScope): Promise<void> {
  const { runId, userId, mode } = scope;
  await tx.$executeRaw`
    INSERT INTO sync_item (run_id, kind, target_id, state, reason, sort_at, finished_at)
    SELECT ${runId}::uuid, 'performance_graph', peloton_workout_id,
      (CASE WHEN graph_state = 'not_ready' THEN 'skipped' ELSE 'queued' END)::sync_item_state,
      CASE WHEN graph_state = 'not_ready' THEN 'in_progress' END, recorded_at,
      CASE WHEN graph_state = 'not_ready' THEN now() END
    FROM workout
    WHERE ${isInScope(scope)}
      AND (graph_state IN ('pending', 'not_ready') OR ${mode === "range"}
        OR (graph_state = 'unavailable' AND ${mode === "full"}))
      AND peloton_workout_id NOT IN (${selectIgnored(userId, "performance_graph")})
    ON CONFLICT (run_id, kind, target_id) DO NOTHING`;
}

async function enqueueRides(tx: Transaction, scope: QueueScope): Promise<void> {
  const { runId, userId, mode } = scope;
  await tx.$executeRaw`
    INSERT INTO sync_item (run_id, kind, target_id, sort_at)
    SELECT ${runId}::uuid, 'ride_details', ride.id, max(workout.recorded_at)
    FROM workout JOIN ride ON ride.id = workout.ride_id
    WHERE ${isInScope(scope)} AND ride.detail_state = 'placeholder'
      AND ride.id NOT IN (${selectIgnored(userId, "ride_details")})
      AND (${mode !== "incremental"} OR NOT ${isRefusedRide(userId, runId)})
    GROUP BY ride.id
    ON CONFLICT (run_id, kind, target_id) DO NOTHING`;
}

function isInScope({ userId, workoutIds, rangeStartAt, rangeEndAt }: QueueScope): Prisma.Sql {
  const ids = workoutIds ?? null;
  return Prisma.sql`workout.user_id = ${userId}::uuid
    AND (${ids}::text[] IS NULL OR workout.peloton_workout_id = ANY(${ids}::text[]))
    AND (${rangeStartAt}::timestamptz IS NULL
      OR workout.started_at BETWEEN ${rangeStartAt}::timestamptz AND ${rangeEndAt}::timestamptz)`;
}
