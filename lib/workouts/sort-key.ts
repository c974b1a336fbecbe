import { Prisma } from "@/lib/db/generated/client.ts";
import type { WorkoutCursor } from "./cursor.ts";
import { nameDiscipline } from "./discipline-name.ts";
import type { SortColumn, SortDirection, WorkoutSort } from "./sort.ts";

interface SortKey {
  expression: Prisma.Sql;
  type: Prisma.Sql;
  isNullable: boolean;
}

/** What a list is sorted by; a measurement of zero is none. NULLs come last in both directions, and ties go by id. */
const keys: Record<SortColumn, SortKey> = {
  date: { expression: Prisma.sql`workout.started_at`, type: Prisma.sql`timestamptz`, isNullable: false },
  title: text(Prisma.sql`lower(workout.title)`, false),
  instructor: text(Prisma.sql`lower(coalesce(workout.instructor_name, instructor.name))`, true),
  discipline: text(nameInSql(), false),
  duration: number(Prisma.sql`workout.duration_seconds`),
  output: number(Prisma.sql`workout.total_output_kj`),
  averageOutput: number(Prisma.sql`workout.average_output_watts`),
  distance: number(Prisma.sql`workout.distance_meters`),
  heartRate: number(Prisma.sql`workout.average_heart_rate_bpm`),
  calories: number(Prisma.sql`workout.calories_kcal`),
};

export function getSortKey(column: SortColumn): Prisma.Sql {
  return keys[column].expression;
}

/** The list's order, or from a cursor backwards the reverse of it. */
export function buildOrder({ column, direction }: WorkoutSort, isReversed = false): Prisma.Sql {
  const { expression, isNullable } = keys[column];
  const order = (direction === "asc") === isReversed ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  // Where nothing is NULL, saying so would keep the order from the index.
  const nulls = !isNullable ? Prisma.empty : isReversed ? Prisma.sql`NULLS FIRST` : Prisma.sql`NULLS LAST`;
  return Prisma.sql`${expression} ${order} ${nulls}, workout.id ${order}`;
}

/** Whether a workout lies on the cursor's side of its place. */
export function isBeyond(cursor: WorkoutCursor): Prisma.Sql {
  const { expression, type, isNullable } = keys[cursor.sort.column];
  const goesOn = cursor.direction === "older";
  const operator = compare(cursor.sort.direction, goesOn);
  const id = Prisma.sql`${cursor.id}::uuid`;
  if (cursor.value === null) {
    const sameButId = Prisma.sql`(${expression} IS NULL AND workout.id ${operator} ${id})`;
    return goesOn ? sameButId : Prisma.sql`(${expression} IS NOT NULL OR ${sameButId})`;
  }
  const beyond = Prisma.sql`(${expression}, workout.id) ${operator} (${cursor.value}::${type}, ${id})`;
  return isNullable && goesOn ? Prisma.sql`(${beyond} OR ${expression} IS NULL)` : beyond;
}

function compare(direction: SortDirection, goesOn: boolean): Prisma.Sql {
  return (direction === "asc") === goesOn ? Prisma.sql`>` : Prisma.sql`<`;
}

function text(expression: Prisma.Sql, isNullable: boolean): SortKey {
  return { expression, type: Prisma.sql`text`, isNullable };
}

function number(column: Prisma.Sql): SortKey {
  return { expression: Prisma.sql`nullif(${column}, 0)`, type: Prisma.sql`float8`, isNullable: true };
}

/** Disciplines are in the order of their names, which a few slugs don't resemble. */
function nameInSql(): Prisma.Sql {
  const renamed = ["caesar", "caesar_bootcamp", "circuit"].map(
    (slug) => Prisma.sql`WHEN ${slug}::text THEN ${nameDiscipline(slug).toLowerCase()}::text`,
  );
  return Prisma.sql`(CASE coalesce(workout.discipline, 'other') ${Prisma.join(renamed, " ")}
    ELSE lower(replace(coalesce(workout.discipline, 'other'), '_', ' ')) END)`;
}
