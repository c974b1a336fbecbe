import { getDb, type Transaction } from "@/lib/db/client.ts";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import type { FetchKind, LaneChunk, SyncCommand } from "./commands.ts";

/** Chunks of one run that may be outstanding: nobody's 10,000 workouts hold up somebody's 12. */
export const lanesPerRun = 16;
/** What all runs of an upstream share, so that no chunk of theirs has to wait in the engine. */
const lanesOfAllRuns = 48;
const fewestLanes = 2;
export const chunkSize = 25;
/** Longer than one item can take: a request's time-out, the limiter's wait and the writing. */
export const laneLeaseSeconds = 60;

/** First half of the advisory lock's key; the second is the upstream. */
const lanesLock = 7_201;

interface LaneRow {
  slot: number;
  kind: FetchKind;
  is_free: boolean;
}

/**
 * Hands the run's free lanes to queued work and returns the chunks to start; none when there is nothing to do or the
 * run isn't running. A lane whose lease has run out counts as free, and what it had claimed is queued again.
 */
export async function requestLanes(runId: string): Promise<SyncCommand[]> {
  return getDb().$transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    return run ? assignFreeLanes(tx, run) : [];
  });
}

/** Frees a chunk's lane and gives free lanes to what is queued, in one go. */
export async function exchangeLane(chunk: LaneChunk): Promise<SyncCommand[]> {
  return getDb().$transaction(async (tx) => {
    const run = await lockRun(tx, chunk.runId);
    await freeLane(tx, chunk);
    return run ? assignFreeLanes(tx, run) : [];
  });
}

/** Frees a lane at the end of its chunk; a lane that has been given away since is left alone. */
export async function closeLane(chunk: LaneChunk): Promise<void> {
  await getDb().$transaction(async (tx) => {
    await lockRun(tx, chunk.runId);
    await freeLane(tx, chunk);
  });
}

interface LockedRun {
  id: string;
  user_id: string;
}

/**
 * Whoever changes many items of a run holds its row, so that two of them can't deadlock, and shares the upstream's lanes
 * with all but a run that is just beginning. Null when the run isn't running.
 */
async function lockRun(tx: Transaction, runId: string): Promise<LockedRun | null> {
  const [run] = await tx.$queryRaw<(LockedRun & { state: string })[]>`
    SELECT id, user_id, state::text, pg_advisory_xact_lock_shared(${lanesLock}::int, hashtext(upstream::text))::text
    FROM sync_run WHERE id = ${runId}::uuid FOR UPDATE`;
  return run?.state === "running" ? run : null;
}

/** Keeps everybody from handing out lanes by a count of runs that is just changing; held to the transaction's end. */
export async function lockLanes(tx: Transaction, upstream: Upstream): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lanesLock}::int, hashtext(${upstream}))::text`;
}

async function freeLane(tx: Transaction, chunk: LaneChunk): Promise<void> {
  const closed = await tx.$executeRaw`
    UPDATE sync_lane SET lease_expires_at = NULL
    WHERE run_id = ${chunk.runId}::uuid AND slot = ${chunk.slot} AND generation = ${chunk.generation}`;
  if (closed > 0) await releaseClaims(tx, chunk.runId, [chunk.slot]);
}

async function assignFreeLanes(tx: Transaction, run: LockedRun): Promise<SyncCommand[]> {
  const runId = run.id;
  const lanes = await tx.$queryRaw<LaneRow[]>`
    SELECT slot, kind, (lease_expires_at IS NULL OR lease_expires_at < now()) AS is_free
    FROM sync_lane WHERE run_id = ${runId}::uuid ORDER BY slot`;
  const freeSlots = lanes.filter((lane) => lane.is_free).map((lane) => lane.slot);
  if (freeSlots.length === 0) return [];
  await releaseClaims(tx, runId, freeSlots);
  const queued = await countUnclaimed(tx, runId);
  const busy = lanes.filter((lane) => !lane.is_free).map((lane) => lane.kind);
  const openCount = Math.max(0, shareLanes(await countRivals(tx, runId)) - busy.length);
  const plan = assignLanes(freeSlots.slice(0, openCount), busy, queued);
  const chunks: LaneChunk[] = [];
  for (const { slot, kind } of plan) {
    const generation = await openLane(tx, runId, slot, kind);
    chunks.push({ runId, userId: run.user_id, kind, slot, generation, priority: rankChunk(queued[kind]) });
  }
  return chunks.map((chunk) => ({ type: "fetch", chunk }));
}

/** Makes the other runs give up what is more than their share, now that one more is running. Each such chunk ends after the item that it is at. The caller holds `lockLanes`. */
export async function trimLanes(tx: Transaction, runId: string): Promise<void> {
  const share = shareLanes(await countRivals(tx, runId));
  await tx.$executeRaw`
    UPDATE sync_lane SET is_surplus = true FROM (
      SELECT lane.run_id, lane.slot FROM sync_lane AS lane JOIN (
        SELECT busy.run_id, busy.slot, row_number() OVER (PARTITION BY busy.run_id ORDER BY busy.slot) AS place
        FROM sync_lane AS busy JOIN sync_run ON sync_run.id = busy.run_id
        WHERE busy.lease_expires_at IS NOT NULL AND sync_run.state = 'running'
          AND sync_run.upstream = (SELECT upstream FROM sync_run WHERE id = ${runId}::uuid)
      ) AS ranked ON ranked.run_id = lane.run_id AND ranked.slot = lane.slot
      WHERE ranked.place > ${share} AND NOT lane.is_surplus
      ORDER BY lane.run_id, lane.slot FOR UPDATE OF lane
    ) AS surplus
    WHERE sync_lane.run_id = surplus.run_id AND sync_lane.slot = surplus.slot`;
}

/** How many lanes each of so many running runs may have: the same for all, so that they share the upstream's rate evenly. */
export function shareLanes(runCount: number): number {
  return Math.max(fewestLanes, Math.min(lanesPerRun, Math.floor(lanesOfAllRuns / Math.max(1, runCount))));
}

/** Gives each free lane to the kind with the most work per lane, and leaves lanes free when the work is in hand. */
export function assignLanes(
  freeSlots: number[],
  busyKinds: FetchKind[],
  queued: Record<FetchKind, number>,
): { slot: number; kind: FetchKind }[] {
  const kinds: FetchKind[] = ["performance_graph", "ride_details"];
  const lanes = new Map(kinds.map((kind) => [kind, busyKinds.filter((busy) => busy === kind).length]));
  const left = { ...queued };
  const plan: { slot: number; kind: FetchKind }[] = [];
  for (const slot of freeSlots) {
    const load = (kind: FetchKind): number => left[kind] / ((lanes.get(kind) ?? 0) + 1);
    const kind = kinds.reduce((best, one) => (load(one) > load(best) ? one : best));
    if (left[kind] <= 0) break;
    left[kind] = Math.max(0, left[kind] - chunkSize);
    lanes.set(kind, (lanes.get(kind) ?? 0) + 1);
    plan.push({ slot, kind });
  }
  return plan;
}

/** Keeps a lane over a pause that outlasts its lease. */
export async function holdLane(chunk: LaneChunk, until: Date): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_lane SET lease_expires_at = ${until}::timestamptz + make_interval(secs => ${laneLeaseSeconds})
    WHERE run_id = ${chunk.runId}::uuid AND slot = ${chunk.slot} AND generation = ${chunk.generation}
      AND lease_expires_at IS NOT NULL`;
}

/** More makes no difference to what is decided, and counting it at each chunk would cost more the longer the history. */
const mostCounted = 3_001;

/** The less a run has left, the further ahead it may go: at most five minutes. */
function rankChunk(queuedCount: number): number {
  return Math.max(0, 300 - Math.floor(queuedCount / 10));
}

async function countRivals(tx: Transaction, runId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM sync_run
    WHERE state = 'running' AND upstream = (SELECT upstream FROM sync_run WHERE id = ${runId}::uuid)`;
  return row?.count ?? 1;
}

async function openLane(tx: Transaction, runId: string, slot: number, kind: FetchKind): Promise<number> {
  const [lane] = await tx.$queryRaw<{ generation: number }[]>`
    UPDATE sync_lane SET kind = ${kind}::sync_item_kind, generation = generation + 1, is_surplus = false,
      lease_expires_at = now() + make_interval(secs => ${laneLeaseSeconds})
    WHERE run_id = ${runId}::uuid AND slot = ${slot}
    RETURNING generation`;
  if (!lane) throw new Error(`run ${runId} has no lane ${slot}`);
  return lane.generation;
}

async function releaseClaims(tx: Transaction, runId: string, slots: number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_item SET state = 'queued', lane_slot = NULL, lane_generation = NULL
    WHERE run_id = ${runId}::uuid AND state IN ('queued', 'running') AND lane_slot = ANY(${slots}::int[])`;
}

async function countUnclaimed(tx: Transaction, runId: string): Promise<Record<FetchKind, number>> {
  const rows = await tx.$queryRaw<{ kind: FetchKind; count: number }[]>`
    SELECT kind.kind::text, (SELECT count(*)::int FROM (
      SELECT 1 FROM sync_item
      WHERE run_id = ${runId}::uuid AND sync_item.kind = kind.kind AND state = 'queued' AND lane_slot IS NULL
      LIMIT ${mostCounted}) AS counted) AS count
    FROM (VALUES ('ride_details'::sync_item_kind), ('performance_graph')) AS kind(kind)`;
  const counts = { ride_details: 0, performance_graph: 0 };
  for (const row of rows) counts[row.kind] = row.count;
  return counts;
}
