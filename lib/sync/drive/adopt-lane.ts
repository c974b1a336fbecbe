import { getDb } from "@/lib/db/client.ts";
import type { LaneChunk } from "@/lib/sync/commands.ts";
import { laneLeaseSeconds } from "@/lib/sync/lanes.ts";

/**
 * Moves a lane to a generation of this caller's own, so that whoever else was sent the same chunk finds nothing to claim.
 * Null when somebody was faster, or the lane was closed.
 */
export async function adoptLane(chunk: LaneChunk): Promise<LaneChunk | null> {
  const [lane] = await getDb().$queryRaw<{ generation: number }[]>`
    UPDATE sync_lane SET generation = generation + 1,
      lease_expires_at = now() + make_interval(secs => ${laneLeaseSeconds})
    WHERE run_id = ${chunk.runId}::uuid AND slot = ${chunk.slot} AND generation = ${chunk.generation}
      AND lease_expires_at IS NOT NULL
    RETURNING generation`;
  return lane ? { ...chunk, generation: lane.generation } : null;
}
