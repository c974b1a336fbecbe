import { Prisma } from "@/lib/db/generated/client.ts";
import { runStatement } from "@/lib/db/run-statement.ts";
import { unawaitedCommit } from "@/lib/db/unawaited-commit.ts";
import { laneLeaseSeconds } from "./lanes.ts";
import type { FetchKind, LaneChunk } from "./commands.ts";

export interface StartedItem {
  id: string;
  runId: string;
  userId: string;
  kind: FetchKind;
  targetId: string;
  /** This attempt's number, from 1. */
  attempts: number;
  /** Why it waited for this attempt; null at the first. */
  lastReason: string | null;
  /** Null when the account was disconnected. */
  connection: { id: string; tokenVersion: number } | null;
}

interface StartedRow {
  id: string;
  run_id: string;
  user_id: string;
  kind: FetchKind;
  target_id: string;
  attempts: number;
  reason: string | null;
  connection_id: string | null;
  token_version: number | null;
}

const returned = Prisma.sql`sync_item.id, sync_item.run_id, sync_run.user_id, sync_item.kind::text, sync_item.target_id,
  sync_item.attempts, sync_item.reason, connection.id AS connection_id, connection.token_version`;

/** A lease isn't renewed at each item: that it has most of its time left is enough. */
const renewalSeconds = 10;

/** Marks a claimed item running and renews its lane. Null when the item is settled, the lane lost or the run not running. */
export async function startClaimedItem(itemId: string, chunk: LaneChunk): Promise<StartedItem | null> {
  const [row] = await runStatement<StartedRow>(Prisma.sql`
    WITH ${unawaitedCommit}, lane AS (
      SELECT run_id, slot, generation FROM sync_lane
      WHERE run_id = ${chunk.runId}::uuid AND slot = ${chunk.slot} AND generation = ${chunk.generation}
        AND lease_expires_at IS NOT NULL AND NOT is_surplus
    ), renewed AS (
      UPDATE sync_lane SET lease_expires_at = now() + make_interval(secs => ${laneLeaseSeconds})
      FROM lane WHERE sync_lane.run_id = lane.run_id AND sync_lane.slot = lane.slot
        AND sync_lane.generation = lane.generation
        AND sync_lane.lease_expires_at < now() + make_interval(secs => ${laneLeaseSeconds - renewalSeconds})
    )
    UPDATE sync_item SET state = 'running', attempts = attempts + 1, started_at = now(), next_attempt_at = NULL
    FROM unawaited, lane, sync_run LEFT JOIN peloton_connection AS connection ON connection.user_id = sync_run.user_id
    WHERE sync_item.id = ${itemId}::uuid AND sync_item.run_id = lane.run_id
      AND sync_item.lane_slot = lane.slot AND sync_item.lane_generation = lane.generation
      AND sync_item.state IN ('queued', 'running')
      AND sync_run.id = lane.run_id AND sync_run.state = 'running'
    RETURNING ${returned}`);
  return row ? readStarted(row) : null;
}

/** Marks an item that waits for its retry running; the engine's timers may be a second early. Null when it isn't due, is settled or its run isn't running. */
export async function startWaitingItem(itemId: string): Promise<StartedItem | null> {
  const [row] = await runStatement<StartedRow>(Prisma.sql`
    UPDATE sync_item SET state = 'running', attempts = attempts + 1, started_at = now(), next_attempt_at = NULL
    FROM sync_run LEFT JOIN peloton_connection AS connection ON connection.user_id = sync_run.user_id
    WHERE sync_item.id = ${itemId}::uuid AND sync_item.state = 'waiting_retry'
      AND (sync_item.next_attempt_at IS NULL OR sync_item.next_attempt_at <= now() + interval '2 seconds')
      AND sync_run.id = sync_item.run_id AND sync_run.state = 'running'
    RETURNING ${returned}`);
  return row ? readStarted(row) : null;
}

function readStarted(row: StartedRow): StartedItem {
  return {
    id: row.id,
    runId: row.run_id,
    userId: row.user_id,
    kind: row.kind,
    targetId: row.target_id,
    attempts: row.attempts,
    lastReason: row.reason,
    connection:
      row.connection_id === null || row.token_version === null
        ? null
        : { id: row.connection_id, tokenVersion: row.token_version },
  };
}
