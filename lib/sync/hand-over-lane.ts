import type { LaneChunk, SyncCommand } from "./commands.ts";
import { closeLane, requestLanes } from "./lanes.ts";
import { beginFinish } from "./run-state.ts";

/** Ends a chunk: frees its lane, gives free lanes to what is still queued, or ends the run when nothing is. */
export async function handOverLane(chunk: LaneChunk): Promise<SyncCommand[]> {
  await closeLane(chunk);
  const next = await requestLanes(chunk.runId);
  return next.length > 0 ? next : beginFinish(chunk.runId);
}
