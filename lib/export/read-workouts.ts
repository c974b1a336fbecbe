import { Prisma } from "@/lib/db/generated/client.ts";
import { getDb } from "@/lib/db/client.ts";

const selection = {
  omit: { userId: true },
  include: {
    ride: {
      omit: {
        targetMetrics: true,
        instructorCues: true,
        playlist: true,
        averages: true,
        fetchLeaseExpiresAt: true,
      },
      include: { instructor: { omit: { updatedAt: true } } },
    },
  },
} satisfies Prisma.WorkoutDefaultArgs;

/** A workout with what is always wanted of its class. */
export type ExportWorkout = Prisma.WorkoutGetPayload<typeof selection>;

/** So few, since the facts of their classes are in memory together. */
const workoutsAtOnce = 25;

/** Null for an id that doesn't exist or belongs to somebody else. */
export async function findExportWorkout(userId: string, id: string): Promise<ExportWorkout | null> {
  return getDb().workout.findFirst({ where: { id, userId }, ...selection });
}

/** The workouts that the conditions let through, newest first, read in batches as they are wanted. */
export async function* readWorkouts(
  userId: string,
  conditions: Prisma.Sql,
): AsyncGenerator<ExportWorkout, void> {
  let after: WorkoutPlace | undefined;
  do {
    const places = await readPlaces(userId, conditions, after);
    const ids = places.map(({ id }) => id);
    const workouts = await getDb().workout.findMany({ where: { userId, id: { in: ids } }, ...selection });
    const byId = new Map(workouts.map((workout) => [workout.id, workout]));
    for (const id of ids) {
      const workout = byId.get(id);
      if (workout) yield workout;
    }
    after = places.length < workoutsAtOnce ? undefined : places.at(-1);
  } while (after);
}

export async function countWorkouts(userId: string, conditions: Prisma.Sql): Promise<number> {
  const [counted] = await getDb().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count ${fromWorkouts(userId, conditions)}`;
  return counted.count;
}

export async function countAllWorkouts(userId: string): Promise<number> {
  return getDb().workout.count({ where: { userId } });
}

interface WorkoutPlace {
  id: string;
  /** As the database writes it: a `Date` would cut its microseconds off. */
  startedAt: string;
}

async function readPlaces(
  userId: string,
  conditions: Prisma.Sql,
  after: WorkoutPlace | undefined,
): Promise<WorkoutPlace[]> {
  const isFurther = after
    ? Prisma.sql`AND (workout.started_at, workout.id) < (${after.startedAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  return getDb().$queryRaw<WorkoutPlace[]>`
    SELECT workout.id, workout.started_at::text AS "startedAt"
    ${fromWorkouts(userId, conditions)} ${isFurther}
    ORDER BY workout.started_at DESC, workout.id DESC
    LIMIT ${workoutsAtOnce}`;
}

function fromWorkouts(userId: string, conditions: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    FROM workout
      LEFT JOIN ride ON ride.id = workout.ride_id
      LEFT JOIN instructor ON instructor.id = ride.instructor_id
    WHERE workout.user_id = ${userId}::uuid AND ${conditions}`;
}
