import { getDb } from "@/lib/db/client.ts";
import type { Prisma } from "@/lib/db/generated/client.ts";
import { findRideRefusal } from "@/lib/sync/ride-refusal.ts";
import { classFacts } from "./class-facts.ts";

const classFields = {
  ...classFacts,
  targetMetrics: true,
  instructorCues: true,
  averages: true,
} satisfies Prisma.RideSelect;

const takeFields = {
  id: true,
  startedAt: true,
  timeZone: true,
  durationSeconds: true,
  totalOutputKj: true,
  distanceMeters: true,
  averageOutputWatts: true,
  averageHeartRateBpm: true,
  isPersonalRecord: true,
  sparkValues: true,
} satisfies Prisma.WorkoutSelect;

export type ClassFacts = Prisma.RideGetPayload<{ select: typeof classFields }>;
export type ClassTake = Prisma.WorkoutGetPayload<{ select: typeof takeFields }>;

export interface ClassDetail extends ClassFacts {
  /** The rider's own, newest first; at least one. */
  takes: ClassTake[];
  /** Why its details stay away for good; null when they are here or may still come. */
  refusal: string | null;
}

/** Null for a class that this rider hasn't taken. */
export async function findClass(userId: string, rideId: string): Promise<ClassDetail | null> {
  if (!/^[\w-]{1,64}$/.test(rideId)) return null;
  const [ride, takes, refusal] = await Promise.all([
    getDb().ride.findFirst({
      where: { id: rideId, workouts: { some: { userId } } },
      select: classFields,
    }),
    getDb().workout.findMany({
      where: { userId, rideId },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      select: takeFields,
    }),
    findRideRefusal(userId, rideId),
  ]);
  return ride && takes.length > 0
    ? { ...ride, takes, refusal: ride.detailState === "placeholder" ? refusal : null }
    : null;
}
