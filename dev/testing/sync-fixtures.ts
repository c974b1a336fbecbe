import { randomUUID } from "node:crypto";
import { getDb } from "@/lib/db/client.ts";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import type { ListedRide, ListedWorkout } from "@/lib/peloton/client.ts";

export async function makeUser(): Promise<string> {
  const user = await getDb().user.create({
    data: { email: `${randomUUID()}@example.test` },
    select: { id: true },
  });
  return user.id;
}

/** A user with a connection whose tokens nobody reads. */
export async function makeUserWithConnection(upstream: Upstream): Promise<string> {
  const userId = await makeUser();
  await getDb().pelotonConnection.create({
    data: {
      userId,
      upstream,
      pelotonUserId: userId,
      username: "rider",
      accessTokenCiphertext: "",
      accessTokenExpiresAt: new Date(),
    },
  });
  return userId;
}

export function makeRide(change: Partial<ListedRide> = {}): ListedRide {
  return {
    id: randomUUID().replaceAll("-", ""),
    title: "30 min Climb Ride",
    discipline: "cycling",
    durationSeconds: 1800,
    imageUrl: null,
    scheduledAt: new Date("2026-01-02T10:00:00Z"),
    instructor: { id: "instructor-1", name: "Mira Vale", imageUrl: null },
    ...change,
  };
}

export function makeWorkout(change: Partial<ListedWorkout> = {}): ListedWorkout {
  return {
    pelotonWorkoutId: randomUUID().replaceAll("-", ""),
    recordedAt: new Date("2026-01-05T11:59:00Z"),
    startedAt: new Date("2026-01-05T12:00:00Z"),
    endedAt: new Date("2026-01-05T12:30:00Z"),
    timeZone: "America/New_York",
    status: "COMPLETE",
    workoutType: "class",
    discipline: "cycling",
    metricsType: "cycling",
    title: "30 min Climb Ride",
    isOutdoor: false,
    deviceType: "home_bike_v1",
    isPersonalRecord: false,
    durationSeconds: 1800,
    totalOutputKj: 251.37,
    distanceMeters: null,
    caloriesKcal: null,
    effortPoints: null,
    heartRateZoneSeconds: [],
    isInProgress: false,
    ride: null,
    instructorName: "Mira Vale",
    ...change,
  };
}

/** A sync of the user's that has ended, in which Peloton kept the class from them. */
export async function refuseRide(userId: string, rideId: string): Promise<void> {
  await getDb().syncRun.create({
    data: {
      userId,
      upstream: "peloton",
      trigger: "manual",
      mode: "incremental",
      state: "completed_with_problems",
      items: {
        create: {
          kind: "ride_details",
          targetId: rideId,
          state: "failed",
          reason: "membership_required",
          sortAt: new Date(),
        },
      },
    },
  });
}
