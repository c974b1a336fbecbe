import { getDb } from "@/lib/db/client.ts";
import { buildConditions } from "./conditions.ts";
import type { WorkoutFilters } from "./filters.ts";

export interface WorkoutFacets {
  disciplines: DisciplineFacet[];
  instructors: InstructorCount[];
  classTypes: ClassTypeCount[];
  /** By UTC; null without workouts. */
  firstYear: number | null;
  lastYear: number | null;
}

export interface DisciplineFacet {
  discipline: string;
  workoutCount: number;
  /** How many of them pass the filters, but for that by discipline. */
  matchCount: number;
}

export interface InstructorCount {
  name: string;
  workoutCount: number;
}

export interface ClassTypeCount {
  id: string;
  name: string;
  workoutCount: number;
}

/** What there is to choose from among the rider's own workouts. */
export async function readFacets(userId: string, filters: WorkoutFilters = {}): Promise<WorkoutFacets> {
  const [disciplines, instructors, classTypes, years] = await Promise.all([
    countDisciplineMatches(userId, filters),
    countInstructors(userId),
    countClassTypes(userId),
    readYears(userId),
  ]);
  return { disciplines, instructors, classTypes, ...years };
}

/** What the rider does most first, whatever the filters; workouts without a discipline count as `other`. */
async function countDisciplineMatches(userId: string, filters: WorkoutFilters): Promise<DisciplineFacet[]> {
  const conditions = await buildConditions(userId, { ...filters, disciplines: undefined });
  return getDb().$queryRaw<DisciplineFacet[]>`
    SELECT coalesce(workout.discipline, 'other') AS discipline, count(*)::int AS "workoutCount",
      (count(*) FILTER (WHERE ${conditions}))::int AS "matchCount"
    FROM workout
      LEFT JOIN ride ON ride.id = workout.ride_id
      LEFT JOIN instructor ON instructor.id = ride.instructor_id
    WHERE workout.user_id = ${userId}::uuid
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}

async function countInstructors(userId: string): Promise<InstructorCount[]> {
  return getDb().$queryRaw<InstructorCount[]>`
    SELECT name, sum(taken)::int AS "workoutCount" FROM (
      SELECT instructor_name AS name, count(*) AS taken FROM workout
      WHERE user_id = ${userId}::uuid AND instructor_name IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT instructor.name, count(*) FROM workout
        JOIN ride ON ride.id = workout.ride_id JOIN instructor ON instructor.id = ride.instructor_id
      WHERE workout.user_id = ${userId}::uuid AND workout.instructor_name IS NULL GROUP BY 1) AS taught
    GROUP BY name ORDER BY name`;
}

/** A class type that has been renamed has the name that most of the rider's classes give it. */
async function countClassTypes(userId: string): Promise<ClassTypeCount[]> {
  return getDb().$queryRaw<ClassTypeCount[]>`
    WITH taken AS (
      SELECT ride_id, count(*) AS workout_count FROM workout
      WHERE user_id = ${userId}::uuid AND ride_id IS NOT NULL GROUP BY ride_id),
    typed AS (
      SELECT type->>'id' AS id, type->>'name' AS name, taken.workout_count
      FROM taken JOIN ride ON ride.id = taken.ride_id
        CROSS JOIN LATERAL jsonb_array_elements(
          CASE jsonb_typeof(ride.class_types) WHEN 'array' THEN ride.class_types ELSE '[]' END) AS type)
    SELECT id, mode() WITHIN GROUP (ORDER BY name) AS name, sum(workout_count)::int AS "workoutCount"
    FROM typed GROUP BY id ORDER BY name, id`;
}

async function readYears(userId: string): Promise<Pick<WorkoutFacets, "firstYear" | "lastYear">> {
  const [years] = await getDb().$queryRaw<[Pick<WorkoutFacets, "firstYear" | "lastYear">]>`
    SELECT
      extract(year FROM min(started_at) AT TIME ZONE 'UTC')::int AS "firstYear",
      extract(year FROM max(started_at) AT TIME ZONE 'UTC')::int AS "lastYear"
    FROM workout WHERE user_id = ${userId}::uuid`;
  return years;
}
