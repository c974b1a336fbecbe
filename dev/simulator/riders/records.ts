import type { HeartRateCondition } from "./fitness.ts";
import type { RiderName } from "./profiles.ts";

export type WorkoutKind =
  | "class"
  | "classWithoutRide"
  | "justRide"
  | "justRun"
  | "justWalk"
  | "lanebreak"
  | "gym"
  | "import";

export type Machine = "bike" | "tread" | "row" | "outdoor" | "none";

export type Device =
  | "bike"
  | "bikePlus"
  | "tread"
  | "row"
  | "iphone"
  | "android"
  | "fireTv"
  | "web"
  | "hotelBike"
  | "garmin";

type FtpSource = "ftp_workout_source" | "ftp_manual_source" | "ftp_estimated_source" | null;

export interface FtpState {
  readonly watts: number;
  readonly source: FtpSource;
  readonly workoutId: string | null;
}

/** One workout of a rider's history; everything Peloton says about it is computed from this. */
export interface WorkoutRecord {
  readonly id: string;
  readonly rider: RiderName;
  readonly kind: WorkoutKind;
  readonly status: "COMPLETE" | "IN_PROGRESS";
  readonly discipline: string;
  readonly classIndex: number | null;
  readonly sessionId: string | null;
  /** only some freestyle workouts have one; a class's title is the class's */
  readonly title: string | null;
  readonly createdAt: number;
  readonly startTime: number;
  readonly endTime: number | null;
  readonly timezone: string;
  readonly durationSeconds: number;
  readonly machine: Machine;
  readonly device: Device;
  readonly heartRate: HeartRateCondition;
  /** the rider's true one-hour power that day */
  readonly thresholdWatts: number;
  /** the account's FTP going into the workout */
  readonly ftp: FtpState;
  readonly totalWorkJoules: number;
  readonly isPersonalRecord: boolean;
}
