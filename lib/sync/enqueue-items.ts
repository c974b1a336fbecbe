import type { Transaction } from "@/lib/db/client.ts";
import type { SyncMode } from "@/lib/db/generated/enums.ts";
import { permanentReasons } from "./reasons.ts";

interface QueueScope {
  runId: string;
  userId: string;
  mode: SyncMode;
  /** Only these of Peloton's workout ids; the whole history when left out. */
  workoutIds?: string[];
}

/** Makes an item for every class and graph that is missing, once a run. A full sync asks again for what was refused. */
export async function enqueueItems(tx: Transaction, scope: QueueScope): Promise<void> {
  await enqueueGraphs(tx, scope);
  await enqueueRides(tx, scope);
}

async function enqueueGraphs(
  tx: Transaction,
  { runId, userId, mode, workoutIds }: QueueScope,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sync_item (run_id, kind, target_id, state, reason, sort_at, finished_at)
    SELECT ${runId}::uuid, 'performance_graph', peloton_workout_id,
      (CASE WHEN graph_state = 'not_ready' THEN 'skipped' ELSE 'queued' END)::sync_item_state,
      CASE WHEN graph_state = 'not_ready' THEN 'in_progress' END, recorded_at,
      CASE WHEN graph_state = 'not_ready' THEN now() END
    FROM workout
    WHERE user_id = ${userId}::uuid
      AND (graph_state IN ('pending', 'not_ready') OR (graph_state = 'unavailable' AND ${mode === "full"}))
      AND (${workoutIds ?? null}::text[] IS NULL OR peloton_workout_id = ANY(${workoutIds ?? null}::text[]))
    ON CONFLICT (run_id, kind, target_id) DO NOTHING`;
}

async function enqueueRides(tx: Transaction, { runId, userId, mode, workoutIds }: QueueScope): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sync_item (run_id, kind, target_id, sort_at)
    SELECT ${runId}::uuid, 'ride_details', ride.id, max(workout.recorded_at)
    FROM workout JOIN ride ON ride.id = workout.ride_id
    WHERE workout.user_id = ${userId}::uuid AND ride.detail_state = 'placeholder'
      AND (${workoutIds ?? null}::text[] IS NULL OR workout.peloton_workout_id = ANY(${workoutIds ?? null}::text[]))
      AND (${mode === "full"} OR NOT EXISTS (
        SELECT 1 FROM sync_item AS earlier JOIN sync_run ON sync_run.id = earlier.run_id
        WHERE sync_run.user_id = ${userId}::uuid AND earlier.kind = 'ride_details' AND earlier.target_id = ride.id
          AND earlier.state = 'failed' AND earlier.reason = ANY(${permanentReasons}::text[])
          AND earlier.run_id <> ${runId}::uuid))
    GROUP BY ride.id
    ON CONFLICT (run_id, kind, target_id) DO NOTHING`;
}
