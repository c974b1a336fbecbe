import { Prisma } from "@/lib/db/generated/client.ts";
import { isInDays } from "./day-condition.ts";
import type { WorkoutFilters } from "./filters.ts";
import { isTaughtBy } from "./instructor-condition.ts";
import { isBroughtBy } from "./run-condition.ts";
import { matchesSearch } from "./search.ts";

/**
 * What a rider's workouts must fulfil, to stand after `FROM workout LEFT JOIN ride ON ride.id = workout.ride_id
 * LEFT JOIN instructor ON instructor.id = ride.instructor_id WHERE`. Reads from the database what the search may mean.
 */
export async function buildConditions(userId: string, filters: WorkoutFilters): Promise<Prisma.Sql> {
  const conditions = [
    Prisma.sql`workout.user_id = ${userId}::uuid`,
    ...buildClassConditions(filters),
    ...buildEffortConditions(filters),
    when(filters.syncRunId, (runId) => isBroughtBy(userId, runId)),
    ...(await Promise.all([
      isInDays(userId, filters.from, filters.to),
      matchesSearch(userId, filters.search),
    ])),
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== Prisma.empty),
    " AND ",
  );
}

function buildClassConditions(filters: WorkoutFilters): Prisma.Sql[] {
  const { disciplines, classTypeId, instructor, isPowerZone, isFreestyle, isOutdoor } = filters;
  const classType = JSON.stringify([{ id: classTypeId }]);
  return [
    when(disciplines, isOneOf),
    when(classTypeId, () => Prisma.sql`ride.class_types @> ${classType}::jsonb`),
    when(instructor, (name) => isTaughtBy([name])),
    when(isPowerZone, (is) =>
      is ? Prisma.sql`ride.is_power_zone` : Prisma.sql`ride.is_power_zone IS NOT TRUE`,
    ),
    when(isFreestyle, (is) =>
      is
        ? Prisma.sql`workout.workout_type = 'freestyle'`
        : Prisma.sql`workout.workout_type IS DISTINCT FROM 'freestyle'`,
    ),
    when(isOutdoor, (is) => Prisma.sql`workout.is_outdoor = ${is}`),
  ];
}

/** A workout without a discipline counts as `other`. No discipline at all is no filter. */
function isOneOf(disciplines: string[]): Prisma.Sql {
  if (disciplines.length === 0) return Prisma.empty;
  const isNamed = Prisma.sql`workout.discipline = ANY(${disciplines}::text[])`;
  return disciplines.includes("other") ? Prisma.sql`(${isNamed} OR workout.discipline IS NULL)` : isNamed;
}

/** Lengths and outputs are compared as they are shown, in whole minutes and kilojoules; an output of zero is none. */
function buildEffortConditions(filters: WorkoutFilters): Prisma.Sql[] {
  const { minMinutes, maxMinutes, minOutputKj, maxOutputKj, hasGraph } = filters;
  return [
    when(minMinutes, (least) => Prisma.sql`workout.duration_seconds >= ${least * 60 - 30}::float8`),
    when(maxMinutes, (most) => Prisma.sql`workout.duration_seconds < ${most * 60 + 30}::float8`),
    when(minOutputKj, (least) => Prisma.sql`nullif(workout.total_output_kj, 0) >= ${least - 0.5}::float8`),
    when(maxOutputKj, (most) => Prisma.sql`nullif(workout.total_output_kj, 0) < ${most + 0.5}::float8`),
    when(hasGraph, (has) =>
      has ? Prisma.sql`workout.graph_state = 'fetched'` : Prisma.sql`workout.graph_state <> 'fetched'`,
    ),
  ];
}

function when<Value>(value: Value | undefined, build: (value: Value) => Prisma.Sql): Prisma.Sql {
  return value === undefined ? Prisma.empty : build(value);
}
