import { getDb, type Transaction } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import type { SyncMode, SyncTrigger } from "@/lib/db/generated/enums.ts";
import { lanesPerRun, lockLanes, trimLanes } from "./lanes.ts";
import { activeRunStates } from "@/lib/runs/run-states.ts";

const overlapDays = 1;
/** A workout that has been "in progress" for longer was left that way by its device. */
const inProgressDays = 30;

export type WholeMode = Exclude<SyncMode, "range">;

/** What a run is to bring: what is new, everything, or the workouts of some days again. */
export type SyncWish =
  | { mode: WholeMode; trigger: SyncTrigger }
  | { mode: "range"; trigger: SyncTrigger; startAt: Date; endAt: Date };

/** Finds the user's active run or starts one: the database allows only one, so all presses meet in it. */
export async function findOrStartRun(
  userId: string,
  wish: SyncWish,
): Promise<{ runId: string; joined: boolean }> {
  return getDb().$transaction((tx) => findOrStartRunIn(tx, userId, wish));
}

export async function findOrStartRunIn(
  tx: Transaction,
  userId: string,
  wish: SyncWish,
): Promise<{ runId: string; joined: boolean }> {
  const connection = await tx.pelotonConnection.findUnique({
    where: { userId },
    select: { upstream: true, listedThroughAt: true, status: true },
  });
  if (!connection)
    throw new AppError("not_connected", { userMessage: "Connect your Peloton account first." });
  if (connection.status === "needs_sign_in") {
    throw new AppError("needs_sign_in", {
      userMessage: "Peloton has signed this account out. Sign in to it again.",
    });
  }
  const range = wish.mode === "range" ? wish : null;
  const listUntil =
    range?.startAt ??
    (wish.mode === "full" ? null : await findListUntil(tx, userId, connection.listedThroughAt));
  await lockLanes(tx, connection.upstream);
  const [started] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO sync_run (user_id, upstream, trigger, mode, list_until, range_start_at, range_end_at)
    VALUES (${userId}::uuid, ${connection.upstream}::upstream, ${wish.trigger}::sync_trigger,
      ${wish.mode}::sync_mode, ${listUntil}::timestamptz, ${range?.startAt ?? null}::timestamptz,
      ${range?.endAt ?? null}::timestamptz)
    ON CONFLICT (user_id) WHERE state IN ('running', 'paused', 'needs_sign_in', 'finishing') DO NOTHING
    RETURNING id`;
  if (!started) return { runId: await findActiveRunId(tx, userId), joined: true };
  await tx.$executeRaw`
    INSERT INTO sync_lane (run_id, slot, kind)
    SELECT ${started.id}::uuid, slot, 'performance_graph' FROM generate_series(0, ${lanesPerRun - 1}::int) AS slot`;
  await trimLanes(tx, started.id);
  return { runId: started.id, joined: false };
}

async function findActiveRunId(tx: Transaction, userId: string): Promise<string> {
  const run = await tx.syncRun.findFirst({
    where: { userId, state: { in: [...activeRunStates] } },
    select: { id: true },
  });
  if (run) return run.id;
  throw new AppError("conflict", { userMessage: "The running sync has just ended. Press Sync again." });
}

/** A day before the last complete listing began, or the oldest workout that Peloton hadn't finished, whichever is earlier. */
async function findListUntil(
  tx: Transaction,
  userId: string,
  listedThroughAt: Date | null,
): Promise<Date | null> {
  if (listedThroughAt === null) return null;
  const overlap = new Date(listedThroughAt.getTime() - overlapDays * 86_400_000);
  const unfinished = await tx.workout.aggregate({
    where: {
      userId,
      graphState: "not_ready",
      recordedAt: { gt: new Date(Date.now() - inProgressDays * 86_400_000) },
    },
    _min: { recordedAt: true },
  });
  const oldest = unfinished._min.recordedAt;
  return oldest && oldest < overlap ? oldest : overlap;
}
