import type { Transaction } from "@/lib/db/client.ts";
import { stopWorkClock } from "./work-clock.ts";

/**
 * Ends the user's active run where it stands, or only `runId`: what is done is kept, what is left is cancelled. The row
 * says so at once, and what is under way sees it at its next step. Returns the run's id, if there was one.
 */
export async function cancelActiveRun(
  tx: Transaction,
  userId: string,
  options: { runId?: string; reason: string | null },
): Promise<string[]> {
  const runs = await tx.$queryRaw<{ id: string }[]>`
    UPDATE sync_run SET state = 'cancelled', state_reason = ${options.reason}, finished_at = now(),
      listing_lease_expires_at = NULL, ${stopWorkClock}
    WHERE user_id = ${userId}::uuid AND state IN ('running', 'paused', 'needs_sign_in', 'finishing')
      AND (${options.runId ?? null}::uuid IS NULL OR id = ${options.runId ?? null}::uuid)
    RETURNING id`;
  const runIds = runs.map((run) => run.id);
  await tx.$executeRaw`
    UPDATE sync_item SET state = 'cancelled', finished_at = now(), next_attempt_at = NULL, lane_slot = NULL,
      lane_generation = NULL
    WHERE run_id = ANY(${runIds}::uuid[]) AND state IN ('queued', 'running', 'waiting_retry')`;
  // Nobody hands over the lanes of chunks that the engine drops; a later retry needs them at once.
  await tx.$executeRaw`UPDATE sync_lane SET lease_expires_at = NULL WHERE run_id = ANY(${runIds}::uuid[])`;
  return runIds;
}
