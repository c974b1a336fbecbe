import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";
import { describeReason } from "./reasons.ts";

interface NamedItem {
  id: string;
  kind: SyncItemKind;
  title: string;
  imageUrl: string | null;
  workoutId: string | null;
  /** ISO 8601. */
  workoutStartedAt: string | null;
}

export interface CurrentItem extends NamedItem {
  startedAt: string;
  attempts: number;
}

export interface SettledItem extends NamedItem {
  state: SyncItemState;
  reasonText: string | null;
  finishedAt: string;
  /** From the last attempt's start; null when there was none. */
  durationMs: number | null;
}

export interface SyncActivity {
  /** All items that are being worked on, the longest first. */
  current: CurrentItem[];
  /** The last items that were settled, newest first; without what was only cancelled. */
  last: SettledItem[];
}

const mostCurrent = 48;
const lastCount = 20;

/** What a run is doing at the moment and what it has just done. Null when the run isn't this user's. */
export async function readSyncActivity(userId: string, runId: string): Promise<SyncActivity | null> {
  const run = await getDb().syncRun.findFirst({ where: { id: runId, userId }, select: { id: true } });
  if (!run) return null;
  const [current, last] = await Promise.all([
    readItems(
      userId,
      Prisma.sql`SELECT * FROM sync_item WHERE run_id = ${runId}::uuid AND state = 'running'
      AND kind IN ('ride_details', 'performance_graph') ORDER BY started_at LIMIT ${mostCurrent}`,
    ),
    readItems(
      userId,
      Prisma.sql`SELECT * FROM sync_item WHERE run_id = ${runId}::uuid AND finished_at IS NOT NULL
      AND state <> 'cancelled'
      ORDER BY finished_at DESC LIMIT ${lastCount}`,
    ),
  ]);
  return { current: current.map(readCurrent), last: last.map(readSettled) };
}

interface ItemRow {
  id: string;
  kind: SyncItemKind;
  target_id: string;
  state: SyncItemState;
  reason: string | null;
  attempts: number;
  started_at: Date | null;
  finished_at: Date | null;
  title: string | null;
  image_url: string | null;
  workout_id: string | null;
  workout_started_at: Date | null;
}

async function readItems(userId: string, chosen: Prisma.Sql): Promise<ItemRow[]> {
  return getDb().$queryRaw<ItemRow[]>`
    SELECT item.id, item.kind::text, item.target_id, item.state::text, item.reason, item.attempts, item.started_at,
      item.finished_at, coalesce(workout.title, ride.title) AS title, ride.image_url, workout.id AS workout_id,
      workout.started_at AS workout_started_at
    FROM (${chosen}) AS item
    LEFT JOIN workout ON item.kind = 'performance_graph' AND workout.user_id = ${userId}::uuid
      AND workout.peloton_workout_id = item.target_id
    LEFT JOIN ride ON ride.id = CASE WHEN item.kind = 'ride_details' THEN item.target_id ELSE workout.ride_id END
    ORDER BY item.finished_at DESC NULLS LAST, item.started_at`;
}

function readNamed(row: ItemRow): NamedItem {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title ?? row.target_id,
    imageUrl: row.image_url,
    workoutId: row.workout_id,
    workoutStartedAt: row.workout_started_at?.toISOString() ?? null,
  };
}

function readCurrent(row: ItemRow): CurrentItem {
  const startedAt = (row.started_at ?? new Date()).toISOString();
  return { ...readNamed(row), startedAt, attempts: row.attempts };
}

function readSettled(row: ItemRow): SettledItem {
  const finishedAt = row.finished_at ?? new Date();
  return {
    ...readNamed(row),
    state: row.state,
    reasonText: describeReason(row.reason),
    finishedAt: finishedAt.toISOString(),
    durationMs: row.started_at === null ? null : Math.max(0, finishedAt.getTime() - row.started_at.getTime()),
  };
}
