import { z } from "zod";
import { getDb } from "@/lib/db/client.ts";
import type { Prisma } from "@/lib/db/generated/client.ts";

const comparedFields = {
  id: true,
  title: true,
  instructorName: true,
  discipline: true,
  startedAt: true,
  timeZone: true,
  durationSeconds: true,
  totalOutputKj: true,
  distanceMeters: true,
  caloriesKcal: true,
  averageOutputWatts: true,
  normalizedOutputWatts: true,
  best20MinutesOutputWatts: true,
  averageSpeedMetersPerSecond: true,
  averageCadenceRpm: true,
  averageHeartRateBpm: true,
  maxHeartRateBpm: true,
  graphState: true,
  ride: { select: { id: true, title: true, segments: true, instructor: { select: { name: true } } } },
} satisfies Prisma.WorkoutSelect;

export type ComparedWorkout = Prisma.WorkoutGetPayload<{ select: typeof comparedFields }>;

/** Null for an id that doesn't exist or belongs to somebody else. */
export async function findComparedWorkout(userId: string, id: string): Promise<ComparedWorkout | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return getDb().workout.findFirst({ where: { id, userId }, select: comparedFields });
}

/** The rider's other workouts of the same class, newest first; none for an id that isn't one. */
export async function listOtherTakes(userId: string, workoutId: string): Promise<ComparedWorkout[]> {
  if (!z.uuid().safeParse(workoutId).success) return [];
  return getDb().workout.findMany({
    where: {
      userId,
      id: { not: workoutId },
      ride: { workouts: { some: { id: workoutId, userId } } },
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: comparedFields,
  });
}
