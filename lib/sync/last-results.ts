import { getDb } from "@/lib/db/client.ts";
import type { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";

export interface LastResult {
  kind: SyncItemKind;
  title: string;
  state: SyncItemState;
  reason: string | null;
  finishedAt: string;
  workoutId: string | null;
}

const shownResults = 8;
/** Keeps eight of them within a snapshot's 4 KB. */
const titleLength = 80;

export async function readLastResults(runId: string, userId: string): Promise<LastResult[]> {
  const rows = await getDb().$queryRaw<
    {
      kind: SyncItemKind;
      target_id: string;
      title: string | null;
      state: SyncItemState;
      reason: string | null;
      finished_at: Date;
      workout_id: string | null;
    }[]
  >`
    WITH latest AS (
      SELECT kind, target_id, state, reason, finished_at FROM sync_item
      WHERE run_id = ${runId}::uuid AND finished_at IS NOT NULL
      ORDER BY finished_at DESC LIMIT ${shownResults}
    )
    SELECT latest.kind, latest.target_id, latest.state::text, latest.reason, latest.finished_at,
      coalesce(workout.title, ride.title) AS title, workout.id AS workout_id
    FROM latest
    LEFT JOIN ride ON latest.kind = 'ride_details' AND ride.id = latest.target_id
    LEFT JOIN workout ON latest.kind = 'performance_graph' AND workout.user_id = ${userId}::uuid
      AND workout.peloton_workout_id = latest.target_id
    ORDER BY latest.finished_at DESC`;
  return rows.map((row) => ({
    kind: row.kind,
    title: (row.title ?? row.target_id).slice(0, titleLength),
    state: row.state,
    reason: row.reason,
    finishedAt: row.finished_at.toISOString(),
    workoutId: row.workout_id,
  }));
}
