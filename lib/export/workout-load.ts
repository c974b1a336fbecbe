import { pickFtpAt, type FtpPoint } from "@/lib/ftp/ftp-history.ts";
import { readTrainingLoad } from "@/lib/metrics/training-load.ts";
import type { ExportWorkout } from "./read-workouts.ts";

export interface WorkoutLoad {
  /** The FTP of the day; null off the bike, where power means something else. */
  ftpWatts: number | null;
  intensityFactor: number | null;
  trainingStressScore: number | null;
}

const onTheBike = new Set(["cycling", "bike_bootcamp"]);

export function readWorkoutLoad(workout: ExportWorkout, ftpLatestFirst: readonly FtpPoint[]): WorkoutLoad {
  const isOnTheBike = onTheBike.has(workout.discipline ?? "");
  const ftp = isOnTheBike ? pickFtpAt(ftpLatestFirst, workout) : null;
  const ftpWatts = ftp?.ftpWatts ?? null;
  const load = readTrainingLoad({ ...workout, ftpWatts });
  return {
    ftpWatts,
    intensityFactor: load?.intensityFactor ?? null,
    trainingStressScore: load?.trainingStressScore ?? null,
  };
}
