import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client.ts";
import { getDb } from "@/lib/db/client.ts";
import { findRideRefusal } from "@/lib/sync/ride-refusal.ts";
import { classFacts } from "@/lib/rides/class-facts.ts";

const detail = {
  id: true,
  title: true,
  instructorName: true,
  discipline: true,
  status: true,
  workoutType: true,
  isOutdoor: true,
  deviceType: true,
  isPersonalRecord: true,
  startedAt: true,
  endedAt: true,
  timeZone: true,
  durationSeconds: true,
  totalOutputKj: true,
  distanceMeters: true,
  caloriesKcal: true,
  elevationGainMeters: true,
  averageOutputWatts: true,
  maxOutputWatts: true,
  averageCadenceRpm: true,
  maxCadenceRpm: true,
  averageResistancePercent: true,
  maxResistancePercent: true,
  averageSpeedMetersPerSecond: true,
  maxSpeedMetersPerSecond: true,
  averageHeartRateBpm: true,
  maxHeartRateBpm: true,
  averageInclinePercent: true,
  averageStrokeRateSpm: true,
  strokeCount: true,
  effortPoints: true,
  normalizedOutputWatts: true,
  best5SecondsOutputWatts: true,
  best1MinuteOutputWatts: true,
  best5MinutesOutputWatts: true,
  best20MinutesOutputWatts: true,
  heartRateZoneSeconds: true,
  leaderboardRank: true,
  leaderboardUserCount: true,
  pelotonFtpWatts: true,
  achievements: true,
  recordFetchedAt: true,
  graphState: true,
  graphReason: true,
  ride: { select: classFacts },
} satisfies Prisma.WorkoutSelect;

export type WorkoutRecord = Prisma.WorkoutGetPayload<{ select: typeof detail }>;

export interface WorkoutDetail extends WorkoutRecord {
  newerWorkoutId: string | null;
  olderWorkoutId: string | null;
  /** Which of the rider's takes of this class it is, the first being 1; null when it belongs to no class. */
  take: { number: number; count: number } | null;
  /** Why its class's details stay away for good; null when they are here or may still come. */
  rideRefusal: string | null;
}

/** Null for an id that doesn't exist or belongs to somebody else. */
export async function findWorkout(userId: string, id: string): Promise<WorkoutDetail | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const workout = await getDb().workout.findFirst({ where: { id, userId }, select: detail });
  if (!workout) return null;
  const [neighbours, take, rideRefusal] = await Promise.all([
    findNeighbours(userId, workout),
    findTake(userId, workout),
    workout.ride?.detailState === "placeholder" ? findRideRefusal(userId, workout.ride.id) : null,
  ]);
  return { ...workout, ...neighbours, take, rideRefusal };
}

async function findNeighbours(
  userId: string,
  { startedAt, id }: WorkoutRecord,
): Promise<Pick<WorkoutDetail, "newerWorkoutId" | "olderWorkoutId">> {
  const [neighbours] = await getDb().$queryRaw<[Pick<WorkoutDetail, "newerWorkoutId" | "olderWorkoutId">]>`
    SELECT
      (SELECT id FROM workout WHERE user_id = ${userId}::uuid
        AND (started_at, id) > (${startedAt}::timestamptz, ${id}::uuid)
        ORDER BY started_at, id LIMIT 1) AS "newerWorkoutId",
      (SELECT id FROM workout WHERE user_id = ${userId}::uuid
        AND (started_at, id) < (${startedAt}::timestamptz, ${id}::uuid)
        ORDER BY started_at DESC, id DESC LIMIT 1) AS "olderWorkoutId"`;
  return neighbours;
}

async function findTake(
  userId: string,
  { ride, startedAt, id }: WorkoutRecord,
): Promise<WorkoutDetail["take"]> {
  if (!ride) return null;
  const [take] = await getDb().$queryRaw<[{ number: number; count: number }]>`
    SELECT
      count(*)::int AS count,
      (count(*) FILTER (WHERE (started_at, id) <= (${startedAt}::timestamptz, ${id}::uuid)))::int AS number
    FROM workout WHERE ride_id = ${ride.id} AND user_id = ${userId}::uuid`;
  return take;
}
