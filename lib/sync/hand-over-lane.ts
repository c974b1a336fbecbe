import type { LaneChunk, SyncCommand } from "./commands.ts";
import { exchangeLane } from "./lanes.ts";
import { beginFinish } from "./run-state.ts";

/** Ends a chunk: frees its lane, gives free lanes to what is still queued, or ends the run when nothing is. */
export async function handOverLane(chunk: LaneChunk): Promise<SyncCommand[]> {
  const next = await exchangeLane(chunk);
  return next.length > 0 ? next : beginFinish(chunk.runId);
}
