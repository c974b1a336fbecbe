import { getDb } from "@/lib/db/client.ts";
import { chunkSize, laneLeaseSeconds } from "./lanes.ts";
import type { LaneChunk } from "./commands.ts";

export interface ClaimedItem {
  id: string;
  targetId: string;
}

/**
 * Claims up to a chunk of queued items for a lane, newest workout first. Nothing when the lane was given away or the
 * run isn't running; the same items again when it is called again.
 */
export async function claimItems(chunk: LaneChunk): Promise<ClaimedItem[]> {
  const rows = await getDb().$queryRaw<{ id: string; target_id: string; sort_at: Date }[]>`
    WITH lane AS (
      UPDATE sync_lane SET lease_expires_at = now() + make_interval(secs => ${laneLeaseSeconds})
      WHERE run_id = ${chunk.runId}::uuid AND slot = ${chunk.slot} AND generation = ${chunk.generation}
        AND lease_expires_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM sync_run WHERE id = ${chunk.runId}::uuid AND state = 'running')
      RETURNING slot
    ), picked AS (
      SELECT id FROM sync_item
      WHERE run_id = ${chunk.runId}::uuid AND kind = ${chunk.kind}::sync_item_kind AND state = 'queued'
        AND (lane_slot IS NULL OR (lane_slot = ${chunk.slot} AND lane_generation = ${chunk.generation}))
        AND EXISTS (SELECT 1 FROM lane)
      ORDER BY sort_at DESC LIMIT ${chunkSize} FOR UPDATE SKIP LOCKED
    )
    UPDATE sync_item SET lane_slot = ${chunk.slot}, lane_generation = ${chunk.generation}
    FROM picked WHERE sync_item.id = picked.id
    RETURNING sync_item.id, sync_item.target_id, sync_item.sort_at`;
  return rows
    .toSorted((a, b) => b.sort_at.getTime() - a.sort_at.getTime())
    .map((row) => ({ id: row.id, targetId: row.target_id }));
}
