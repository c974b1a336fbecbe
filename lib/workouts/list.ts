import { Prisma, type GraphState, type RideDetailState } from "@/lib/db/generated/client.ts";
import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import { buildConditions } from "./conditions.ts";
import { decodeCursor, encodeCursor, type WorkoutCursor } from "./cursor.ts";
import type { WorkoutFilters } from "./filters.ts";
import { buildOrder, getSortKey, isBeyond } from "./sort-key.ts";
import { defaultSort, type WorkoutSort } from "./sort.ts";

export interface WorkoutQuery {
  filters?: WorkoutFilters | undefined;
  sort?: WorkoutSort | undefined;
  /** From an earlier page's `nextCursor` or `previousCursor`, of the same sort. */
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
  averageOutputWatts: number | null;
  distanceMeters: number | null;
  averageHeartRateBpm: number | null;
  caloriesKcal: number | null;
  isPersonalRecord: boolean;
  graphState: GraphState;
  /** Null when the workout belongs to no class. */
  rideDetailState: RideDetailState | null;
  imageUrl: string | null;
  /** The workout's shape; empty when there is none. */
  sparkValues: number[];
}

export interface WorkoutList {
  /** In the order of the sort. */
  workouts: WorkoutRow[];
  /** Leads on, to older workouts when sorted by date. */
  nextCursor: string | null;
  /** Leads back. */
  previousCursor: string | null;
  /** Workouts that the filters let through, on all pages. */
  total: number;
  /** How many of them come before this page. */
  newerCount: number;
}

interface PageKey {
  id: string;
  sortValue: WorkoutCursor["value"];
}

type KeyedRow = WorkoutRow & PageKey;

/** Throws `invalid_input` for a cursor that isn't one, or is one of another sort. */
export async function listWorkouts(userId: string, query: WorkoutQuery): Promise<WorkoutList> {
  const sort = query.sort ?? defaultSort;
  const cursor = readCursor(query.cursor, sort);
  const conditions = await buildConditions(userId, query.filters ?? {});
  const [found, counts] = await Promise.all([
    getDb().$queryRaw<KeyedRow[]>(buildPageSql(conditions, sort, cursor, query.limit + 1)),
    countWorkouts(conditions, cursor),
  ]);
  const hasMore = found.length > query.limit;
  const rows = found.slice(0, query.limit).map(takeKeyOff);
  const goesBack = cursor?.direction === "newer";
  const inOrder = goesBack ? rows.toReversed() : rows;
  const [first, last] = [inOrder.at(0)?.key, inOrder.at(-1)?.key];
  return {
    workouts: inOrder.map(({ workout }) => workout),
    nextCursor: last && (goesBack || hasMore) ? placeCursor("older", sort, last) : null,
    previousCursor: first && (goesBack ? hasMore : cursor) ? placeCursor("newer", sort, first) : null,
    total: counts.total,
    newerCount: goesBack
      ? Math.max(0, counts.beyondCount - rows.length)
      : counts.total - (cursor ? counts.beyondCount : counts.total),
  };
}

export async function listNewestWorkouts(userId: string, limit: number): Promise<WorkoutRow[]> {
  const conditions = await buildConditions(userId, {});
  const rows = await getDb().$queryRaw<KeyedRow[]>(buildPageSql(conditions, defaultSort, null, limit));
  return rows.map((row) => takeKeyOff(row).workout);
}

/** The ids of a page and nothing else of it, for whoever wants the plan: the joins fall away that nothing asks for. */
export function buildKeysSql(
  conditions: Prisma.Sql,
  sort: WorkoutSort,
  cursor: WorkoutCursor | null,
  limit: number,
): Prisma.Sql {
  return Prisma.sql`
    SELECT workout.id FROM workout
      LEFT JOIN ride ON ride.id = workout.ride_id
      LEFT JOIN instructor ON instructor.id = ride.instructor_id
    WHERE ${conditions}${cursor ? Prisma.sql` AND ${isBeyond(cursor)}` : Prisma.empty}
    ORDER BY ${buildOrder(sort, cursor?.direction === "newer")}
    LIMIT ${limit}`;
}

function buildPageSql(
  conditions: Prisma.Sql,
  sort: WorkoutSort,
  cursor: WorkoutCursor | null,
  limit: number,
): Prisma.Sql {
  return Prisma.sql`
    SELECT
      workout.id, workout.title, coalesce(workout.instructor_name, instructor.name) AS "instructorName",
      workout.discipline, workout.started_at AS "startedAt", workout.time_zone AS "timeZone",
      workout.duration_seconds AS "durationSeconds", workout.total_output_kj AS "totalOutputKj",
      workout.average_output_watts AS "averageOutputWatts", workout.distance_meters AS "distanceMeters",
      workout.average_heart_rate_bpm AS "averageHeartRateBpm", workout.calories_kcal AS "caloriesKcal",
      workout.is_personal_record AS "isPersonalRecord", workout.graph_state::text AS "graphState",
      ride.detail_state::text AS "rideDetailState", ride.image_url AS "imageUrl",
      coalesce(workout.spark_values, '{}') AS "sparkValues",
      to_jsonb(${getSortKey(sort.column)}) AS "sortValue"
    FROM (${buildKeysSql(conditions, sort, cursor, limit)}) AS page
      JOIN workout ON workout.id = page.id
      LEFT JOIN ride ON ride.id = workout.ride_id
      LEFT JOIN instructor ON instructor.id = ride.instructor_id
    ORDER BY ${buildOrder(sort, cursor?.direction === "newer")}`;
}

async function countWorkouts(conditions: Prisma.Sql, cursor: WorkoutCursor | null) {
  const isOnItsSide = cursor ? isBeyond(cursor) : Prisma.sql`true`;
  const [counts] = await getDb().$queryRaw<[{ total: number; beyondCount: number }]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${isOnItsSide}))::int AS "beyondCount"
    FROM workout
      LEFT JOIN ride ON ride.id = workout.ride_id
      LEFT JOIN instructor ON instructor.id = ride.instructor_id
    WHERE ${conditions}`;
  return counts;
}

function readCursor(text: string | undefined, sort: WorkoutSort): WorkoutCursor | null {
  if (text === undefined) return null;
  const cursor = decodeCursor(text);
  if (cursor?.sort.column === sort.column && cursor.sort.direction === sort.direction) return cursor;
  throw new AppError("invalid_input", {
    field: "cursor",
    userMessage: "That page of the list can't be found. Start again from the first one.",
  });
}

function takeKeyOff({ sortValue, ...workout }: KeyedRow): { workout: WorkoutRow; key: PageKey } {
  return { workout, key: { sortValue, id: workout.id } };
}

function placeCursor(
  direction: WorkoutCursor["direction"],
  sort: WorkoutSort,
  { sortValue: value, id }: PageKey,
): string {
  return encodeCursor({ direction, sort, value, id });
}
