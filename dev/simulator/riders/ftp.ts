import type { RiderProfile } from "./profiles.ts";
import type { FtpState } from "./records.ts";
import type { TrainingDay } from "./schedule.ts";

const testShareOfThreshold = 0.95;

export const noFtp: FtpState = { watts: 0, source: null, workoutId: null };

/** A test comes due about every three months; it is taken on the next day with two workouts. */
export function isTestDue(rider: RiderProfile, workoutsDone: number, day: TrainingDay): boolean {
  if (rider.workoutsBetweenTests === null || day.isTravelling) return false;
  return workoutsDone > 40 && workoutsDone % rider.workoutsBetweenTests < day.workouts;
}

/** FTP is 0.95 of the mean power over the twenty-minute test. */
export function ftpFromTest(workoutId: string, meanWatts: number): FtpState {
  return { watts: Math.round(meanWatts * testShareOfThreshold), source: "ftp_workout_source", workoutId };
}

/** The account's FTP before a workout: none at first, then Peloton's estimate, tests, once a manual entry. */
export function ftpBefore(
  last: FtpState,
  thresholdWatts: number,
  sequence: number,
  progress: number,
): FtpState {
  if (last.source === null && sequence >= 25) {
    return { watts: Math.round(thresholdWatts * 0.92), source: "ftp_estimated_source", workoutId: null };
  }
  if (last.source === "ftp_workout_source" && progress > 0.44 && progress < 0.452) {
    return { watts: Math.round(thresholdWatts), source: "ftp_manual_source", workoutId: null };
  }
  return last;
}
