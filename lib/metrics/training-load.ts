export interface TrainingLoad {
  /** Normalised power as a share of the FTP. */
  intensityFactor: number;
  /** 100 is an hour at the FTP. */
  trainingStressScore: number;
}

/** Coggan's IF = NP ÷ FTP and TSS = hours × IF² × 100; null when one of the numbers is missing. */
export function readTrainingLoad(workout: {
  normalizedOutputWatts: number | null;
  durationSeconds: number | null;
  ftpWatts: number | null;
}): TrainingLoad | null {
  const { normalizedOutputWatts, durationSeconds, ftpWatts } = workout;
  if (!normalizedOutputWatts || !durationSeconds || !ftpWatts) return null;
  const intensityFactor = normalizedOutputWatts / ftpWatts;
  return { intensityFactor, trainingStressScore: (durationSeconds / 3600) * intensityFactor ** 2 * 100 };
}
