import { makeId } from "../random.ts";
import { yearSeconds } from "../calendar.ts";

export const riderNames = ["demo", "newcomer", "empty", "whale"] as const;
export type RiderName = (typeof riderNames)[number];

export const riderPassword = "spinback-demo";

export interface RiderProfile {
  readonly name: RiderName;
  readonly id: string;
  readonly email: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly location: string;
  readonly homeTimezone: string;
  /** how the home bike spells the same zone */
  readonly bikeTimezone: string;
  readonly distanceUnit: "imperial" | "metric";
  readonly weightKg: number;
  readonly heightCm: number;
  readonly maxHeartRateBpm: number;
  readonly restingHeartRateBpm: number;
  readonly workoutCount: number;
  readonly spanSeconds: number;
  /** one-hour power at the best moment of the history */
  readonly bestThresholdWatts: number;
  /** share of classes that were taken before */
  readonly repeatShare: number;
  /** an FTP test comes due after so many workouts, about every three months */
  readonly workoutsBetweenTests: number | null;
}

export type RiderProfiles = Readonly<Record<RiderName, RiderProfile>>;

/** The four riders; `demoWorkouts` shortens the demo rider's history to its newest part. */
export function describeRiders(demoWorkouts: number): RiderProfiles {
  return {
    demo: {
      ...identity("demo", "PedalAndPine", "Robin", "Ashgrove", "Hudson, NY"),
      homeTimezone: "America/New_York",
      bikeTimezone: "Etc/GMT+5",
      distanceUnit: "imperial",
      weightKg: 74.8,
      heightCm: 178,
      maxHeartRateBpm: 182,
      restingHeartRateBpm: 54,
      workoutCount: demoWorkouts,
      spanSeconds: 6 * yearSeconds,
      bestThresholdWatts: 251,
      repeatShare: 0.475,
      workoutsBetweenTests: 165,
    },
    newcomer: {
      ...identity("newcomer", "FirstGearFriday", "Sam", "Tillery", "Lyon"),
      homeTimezone: "Europe/Paris",
      bikeTimezone: "Europe/Paris",
      distanceUnit: "metric",
      weightKg: 66,
      heightCm: 169,
      maxHeartRateBpm: 188,
      restingHeartRateBpm: 62,
      workoutCount: 12,
      spanSeconds: yearSeconds / 12,
      bestThresholdWatts: 152,
      repeatShare: 0.1,
      workoutsBetweenTests: null,
    },
    empty: {
      ...identity("empty", "StillInTheBox", "Alex", "Norwood", "Leeds"),
      homeTimezone: "Europe/London",
      bikeTimezone: "Europe/London",
      distanceUnit: "imperial",
      weightKg: 80,
      heightCm: 183,
      maxHeartRateBpm: 176,
      restingHeartRateBpm: 60,
      workoutCount: 0,
      spanSeconds: yearSeconds / 12,
      bestThresholdWatts: 180,
      repeatShare: 0,
      workoutsBetweenTests: null,
    },
    whale: {
      ...identity("whale", "NeverOffTheBike", "Jordan", "Halloran", "Portland, OR"),
      homeTimezone: "America/Los_Angeles",
      bikeTimezone: "Etc/GMT+8",
      distanceUnit: "metric",
      weightKg: 70.5,
      heightCm: 175,
      maxHeartRateBpm: 179,
      restingHeartRateBpm: 48,
      workoutCount: 12_000,
      spanSeconds: 7 * yearSeconds,
      bestThresholdWatts: 288,
      repeatShare: 0.6,
      workoutsBetweenTests: 430,
    },
  };
}

/** Accepts the address or the username, in any case. */
export function findRiderBySignIn(riders: RiderProfiles, signIn: string): RiderProfile | undefined {
  const wanted = signIn.trim().toLowerCase();
  return Object.values(riders).find((one) => one.email === wanted || one.username.toLowerCase() === wanted);
}

export function findRiderByIdOrUsername(
  riders: RiderProfiles,
  idOrUsername: string,
): RiderProfile | undefined {
  return Object.values(riders).find((one) => one.id === idOrUsername || one.username === idOrUsername);
}

function identity(name: RiderName, username: string, firstName: string, lastName: string, location: string) {
  return {
    name,
    id: makeId("rider", name),
    email: `${name}@spinback.test`,
    username,
    firstName,
    lastName,
    location,
  };
}
