import { getDb } from "@/lib/db/client.ts";
import type { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";
import { describeReason } from "./reasons.ts";

export interface SyncItemRow {
  id: string;
  kind: SyncItemKind;
  targetId: string;
  title: string | null;
  workoutId: string | null;
  workoutStartedAt: string | null;
  state: SyncItemState;
  reason: string | null;
  reasonText: string | null;
  httpStatus: number | null;
  attempts: number;
  nextAttemptAt: string | null;
  finishedAt: string | null;
  /** When the rider decided not to be told of it any more, and what they noted. */
  ignoredAt: string | null;
  ignoredNote: string | null;
}

export interface ItemFilter {
  state?: SyncItemState | undefined;
  kind?: SyncItemKind | undefined;
  reason?: string | undefined;
  ignored?: boolean | undefined;
  /** The id of the last item of the page before. */
  cursor?: string | undefined;
  limit: number;
}

/** A run's items, newest workout first. Null when the run isn't this user's. */
export async function listSyncItems(
  userId: string,
  runId: string,
  filter: ItemFilter,
): Promise<{ items: SyncItemRow[]; nextCursor: string | null } | null> {
  const run = await getDb().syncRun.findFirst({ where: { id: runId, userId }, select: { id: true } });
  if (!run) return null;
  const rows = await getDb().syncItem.findMany({
    where: {
      runId,
      ...(filter.state ? { state: filter.state } : {}),
      ...(filter.kind ? { kind: filter.kind } : {}),
      ...(filter.reason ? { reason: filter.reason } : {}),
      ...(filter.ignored === undefined ? {} : { ignoredAt: filter.ignored ? { not: null } : null }),
    },
    orderBy: [{ sortAt: "desc" }, { id: "desc" }],
    take: filter.limit + 1,
    ...(filter.cursor ? { cursor: { id: filter.cursor, runId }, skip: 1 } : {}),
  });
  const shown = rows.slice(0, filter.limit);
  const targets = await nameTargets(userId, shown);
  const items = shown.map((row) => ({
    id: row.id,
    kind: row.kind,
    targetId: row.targetId,
    title: null,
    workoutId: null,
    workoutStartedAt: null,
    ...targets.get(`${row.kind}:${row.targetId}`),
    state: row.state,
    reason: row.reason,
    reasonText: describeReason(row.reason),
    httpStatus: row.httpStatus,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    ignoredAt: row.ignoredAt?.toISOString() ?? null,
    ignoredNote: row.ignoredNote,
  }));
  return { items, nextCursor: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
}

type Target = Pick<SyncItemRow, "title" | "workoutId" | "workoutStartedAt">;

async function nameTargets(
  userId: string,
  items: { kind: SyncItemKind; targetId: string }[],
): Promise<Map<string, Target>> {
  const idsOf = (kind: SyncItemKind): string[] =>
    items.filter((item) => item.kind === kind).map((item) => item.targetId);
  const [rides, workouts] = await Promise.all([
    getDb().ride.findMany({
      where: { id: { in: idsOf("ride_details") } },
      select: { id: true, title: true },
    }),
    getDb().workout.findMany({
      where: { userId, pelotonWorkoutId: { in: idsOf("performance_graph") } },
      select: { id: true, pelotonWorkoutId: true, title: true, startedAt: true },
    }),
  ]);
  const targets = new Map<string, Target>();
  for (const ride of rides) {
    targets.set(`ride_details:${ride.id}`, { title: ride.title, workoutId: null, workoutStartedAt: null });
  }
  for (const workout of workouts) {
    targets.set(`performance_graph:${workout.pelotonWorkoutId}`, {
      title: workout.title,
      workoutId: workout.id,
      workoutStartedAt: workout.startedAt.toISOString(),
    });
  }
  return targets;
}
