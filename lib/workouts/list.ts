import { Prisma, type GraphState, type RideDetailState } from "@/lib/db/generated/client.ts";
import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import { decodeCursor, encodeCursor, type WorkoutCursor } from "./cursor.ts";

export interface WorkoutFilters {
  discipline?: string | undefined;
}

export interface WorkoutQuery extends WorkoutFilters {
  /** From an earlier page's `nextCursor` or `previousCursor`. */
  cursor?: string | undefined;
  limit: number;
}

export interface WorkoutRow {
  id: string;
  title: string;
  instructorName: string | null;
  discipline: string | null;
  startedAt: Date;
  timeZone: string | null;
  durationSeconds: number | null;
  totalOutputKj: number | null;
  distanceMeters: number | null;
  averageHeartRateBpm: number | null;
  isPersonalRecord: boolean;
  graphState: GraphState;
  /** Null when the workout belongs to no class. */
  rideDetailState: RideDetailState | null;
  imageUrl: string | null;
}

export interface WorkoutList {
  /** Newest first. */
  workouts: WorkoutRow[];
  /** Leads to older workouts. */
  nextCursor: string | null;
  /** Leads back to newer ones. */
  previousCursor: string | null;
  /** Workouts that the filters let through, on all pages. */
  total: number;
  /** How many of them are newer than this page. */
  newerCount: number;
}

/** Throws `invalid_input` for a cursor that isn't one. */
export async function listWorkouts(userId: string, query: WorkoutQuery): Promise<WorkoutList> {
  const cursor = readCursor(query.cursor);
  const conditions = buildConditions(userId, query);
  const found = await getDb().$queryRaw<WorkoutRow[]>(buildPageSql(conditions, cursor, query.limit + 1));
  const hasMore = found.length > query.limit;
  const rows = found.slice(0, query.limit);
  const goesBack = cursor?.direction === "newer";
  const workouts = goesBack ? rows.toReversed() : rows;
  const first = workouts.at(0);
  const last = workouts.at(-1);
  return {
    workouts,
    nextCursor: last && (goesBack || hasMore) ? encodeCursor({ direction: "older", ...pickKey(last) }) : null,
    previousCursor:
      first && (goesBack ? hasMore : cursor) ? encodeCursor({ direction: "newer", ...pickKey(first) }) : null,
    ...(await countWorkouts(conditions, first)),
  };
}

export async function listNewestWorkouts(userId: string, limit: number): Promise<WorkoutRow[]> {
  return getDb().$queryRaw<WorkoutRow[]>(buildPageSql(buildConditions(userId, {}), null, limit));
}

/** The statement behind a page, for whoever wants its plan. */
export function buildPageSql(
  conditions: Prisma.Sql,
  cursor: WorkoutCursor | null,
  limit: number,
): Prisma.Sql {
  const order = cursor?.direction === "newer" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`
    SELECT
      workout.id, workout.title, coalesce(workout.instructor_name, instructor.name) AS "instructorName",
      workout.discipline, workout.started_at AS "startedAt", workout.time_zone AS "timeZone",
      workout.duration_seconds AS "durationSeconds", workout.total_output_kj AS "totalOutputKj",
      workout.distance_meters AS "distanceMeters", workout.average_heart_rate_bpm AS "averageHeartRateBpm",
      workout.is_personal_record AS "isPersonalRecord", workout.graph_state::text AS "graphState",
      ride.detail_state::text AS "rideDetailState", ride.image_url AS "imageUrl"
    FROM workout
      LEFT JOIN ride ON ride.id = workout.ride_id
      LEFT JOIN instructor ON instructor.id = ride.instructor_id
    WHERE ${conditions}${cursor ? Prisma.sql` AND ${isBeyond(cursor)}` : Prisma.empty}
    ORDER BY workout.started_at ${order}, workout.id ${order}
    LIMIT ${limit}`;
}

export function buildConditions(userId: string, filters: WorkoutFilters): Prisma.Sql {
  const conditions = [Prisma.sql`workout.user_id = ${userId}::uuid`];
  if (filters.discipline !== undefined) {
    conditions.push(isOfDiscipline(filters.discipline));
  }
  return Prisma.join(conditions, " AND ");
}

/** A workout without a discipline counts as `other`. */
function isOfDiscipline(discipline: string): Prisma.Sql {
  if (discipline !== "other") return Prisma.sql`workout.discipline = ${discipline}`;
  return Prisma.sql`(workout.discipline = 'other' OR workout.discipline IS NULL)`;
}

function readCursor(text: string | undefined): WorkoutCursor | null {
  if (text === undefined) return null;
  const cursor = decodeCursor(text);
  if (cursor) return cursor;
  throw new AppError("invalid_input", {
    field: "cursor",
    userMessage: "That page of the list can't be found. Start again from the newest workout.",
  });
}

function isBeyond({ direction, startedAt, id }: WorkoutCursor): Prisma.Sql {
  const operator = direction === "newer" ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(workout.started_at, workout.id) ${operator} (${startedAt}::timestamptz, ${id}::uuid)`;
}

function pickKey({ startedAt, id }: WorkoutRow): { startedAt: Date; id: string } {
  return { startedAt, id };
}

async function countWorkouts(
  conditions: Prisma.Sql,
  first: WorkoutRow | undefined,
): Promise<{ total: number; newerCount: number }> {
  const isNewer = first ? isBeyond({ direction: "newer", ...pickKey(first) }) : Prisma.sql`true`;
  const [counts] = await getDb().$queryRaw<[{ total: number; newerCount: number }]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${isNewer}))::int AS "newerCount"
    FROM workout WHERE ${conditions}`;
  return counts;
}
