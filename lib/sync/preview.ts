import { openPelotonSession } from "@/lib/connections/session.ts";
import { readUpstreamPace } from "@/lib/connections/upstream-pace.ts";
import { getDb } from "@/lib/db/client.ts";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import { AppError } from "@/lib/errors.ts";
import { createLog } from "@/lib/log.ts";
import { createPelotonClient, type WorkoutPage } from "@/lib/peloton/client.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import { readCompleteness } from "@/lib/workouts/completeness.ts";
import { isRefusedRide, selectIgnored } from "./given-up.ts";
import { pageSize } from "./page-size.ts";

export type PreviewProblem = "peloton_unreachable" | "throttled" | "needs_sign_in";

interface Effort {
  requests: number;
  /** At the present pace. */
  seconds: number;
}

export interface SyncPreview {
  upstreamTotal: number | null;
  held: number;
  /** Null when Peloton could not be asked. */
  newCount: number | null;
  /** False when more is new than the newest list page shows: then `newCount` is a difference of totals. */
  isExact: boolean;
  /** What earlier syncs have left to fetch. */
  pending: { rideDetails: number; performanceGraphs: number };
  incremental: Effort;
  full: Effort;
  problem: PreviewProblem | null;
}

/** What a sync would bring, from one look at the newest list page. Throws `not_connected`. */
export async function previewSync(userId: string): Promise<SyncPreview> {
  const connection = await getDb().pelotonConnection.findUnique({
    where: { userId },
    select: { id: true, upstream: true },
  });
  if (!connection) {
    throw new AppError("not_connected", { userMessage: "Connect your Peloton account first." });
  }
  const [look, completeness, pending, pace] = await Promise.all([
    lookAtNewest(connection.id),
    readCompleteness(userId),
    countPending(userId),
    readUpstreamPace(connection.upstream satisfies Upstream),
  ]);
  const page = look.page;
  const total = page?.total ?? completeness.upstreamTotal;
  const news = page ? await countNew(userId, page, completeness.held) : null;
  const fetches =
    pending.performanceGraphs +
    pending.rideDetails +
    Math.round((news?.count ?? 0) * (1 + (news?.rideShare ?? 0)));
  const estimate = (listPages: number): Effort => {
    const requests = Math.max(1, listPages) + fetches;
    return { requests, seconds: Math.ceil(requests / pace.ratePerSecond) };
  };
  return {
    upstreamTotal: total,
    held: completeness.held,
    newCount: news?.count ?? null,
    isExact: news?.isExact ?? false,
    pending,
    incremental: estimate(Math.ceil((news?.count ?? 0) / pageSize)),
    full: estimate(Math.ceil((total ?? 0) / pageSize)),
    problem: look.problem,
  };
}

interface Look {
  page: WorkoutPage | null;
  problem: PreviewProblem | null;
}

interface KeptLook {
  until: number;
  look: Promise<Look>;
}

const keptMs = 60_000;
/** Long enough that an eager client can't turn a failure into many requests, and soon over. */
const failureKeptMs = 5_000;
const mostKept = 200;
const longestSlotWaitMs = 1_500;
const looks = new Map<string, KeptLook>();

/** One look a minute and connection, however many pages are open; the next comes sooner after one that failed. */
function lookAtNewest(connectionId: string): Promise<Look> {
  const known = looks.get(connectionId);
  if (known && performance.now() < known.until) return known.look;
  const kept = { until: performance.now() + keptMs, look: askPeloton(connectionId) };
  looks.delete(connectionId);
  looks.set(connectionId, kept);
  const [oldest] = looks.keys();
  if (looks.size > mostKept && oldest !== undefined) looks.delete(oldest);
  void forgetFailure(connectionId, kept);
  return kept.look;
}

async function forgetFailure(connectionId: string, kept: KeptLook): Promise<void> {
  try {
    const { problem } = await kept.look;
    if (problem !== null) kept.until = performance.now() + failureKeptMs;
  } catch {
    // Whoever asked hears of it.
    looks.delete(connectionId);
  }
}

async function askPeloton(connectionId: string): Promise<Look> {
  try {
    const session = await openPelotonSession({ id: connectionId }, { maxSlotWaitMs: longestSlotWaitMs });
    return { page: await createPelotonClient(session).listWorkouts({ page: 0, pageSize }), problem: null };
  } catch (error) {
    if (!(error instanceof PelotonError)) throw error;
    createLog("sync").info({ connectionId, err: error }, "a sync could not be previewed");
    const problems: Record<string, PreviewProblem> = {
      rate_limited: "throttled",
      unauthorized: "needs_sign_in",
    };
    return { page: null, problem: problems[error.reason] ?? "peloton_unreachable" };
  }
}

async function countNew(
  userId: string,
  page: WorkoutPage,
  held: number,
): Promise<{ count: number; isExact: boolean; rideShare: number }> {
  const ids = page.workouts.map((workout) => workout.pelotonWorkoutId);
  const rideIds = [...new Set(page.workouts.flatMap((workout) => workout.ride?.id ?? []))];
  const [knownCount, knownRideCount] = await Promise.all([
    getDb().workout.count({ where: { userId, pelotonWorkoutId: { in: ids } } }),
    getDb().ride.count({ where: { id: { in: rideIds }, detailState: { not: "placeholder" } } }),
  ]);
  const onPage = ids.length - knownCount;
  const rideShare = ids.length === 0 ? 0 : (rideIds.length - knownRideCount) / ids.length;
  const goesOn = page.hasNext && knownCount === 0;
  const count = goesOn ? Math.max(onPage, page.total === null ? 0 : page.total - held) : onPage;
  return { count, isExact: !goesOn || held === 0, rideShare };
}

/** As an incremental sync queues them: what is ignored, or refused for good, isn't to come. */
async function countPending(userId: string): Promise<SyncPreview["pending"]> {
  const [row] = await getDb().$queryRaw<{ graphs: number; rides: number }[]>`
    SELECT
      (SELECT count(*)::int FROM workout WHERE user_id = ${userId}::uuid AND graph_state = 'pending'
        AND peloton_workout_id NOT IN (${selectIgnored(userId, "performance_graph")})) AS graphs,
      (SELECT count(DISTINCT ride.id)::int FROM workout JOIN ride ON ride.id = workout.ride_id
        WHERE workout.user_id = ${userId}::uuid AND ride.detail_state = 'placeholder'
          AND ride.id NOT IN (${selectIgnored(userId, "ride_details")})
          AND NOT ${isRefusedRide(userId, null)}) AS rides`;
  return { rideDetails: row?.rides ?? 0, performanceGraphs: row?.graphs ?? 0 };
}
