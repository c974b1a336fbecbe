import { formatCalendarDay } from "@/lib/format/date.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { formatCount, formatFixed, formatNumber } from "@/lib/format/number.ts";
import type { FtpAt } from "@/lib/ftp/ftp-history.ts";
import { readTrainingLoad } from "@/lib/metrics/training-load.ts";
import type { WorkoutRecord } from "@/lib/workouts/find.ts";

export interface LoadFigure {
  label: string;
  value: string;
  unit?: string;
  /** What it means and how it came about, with this workout's own numbers. */
  explanation: string[];
}

export type LoadSource = Pick<
  WorkoutRecord,
  "normalizedOutputWatts" | "averageOutputWatts" | "durationSeconds"
>;

/** Normalised power and, where an FTP is known, what follows from it; empty without power. */
export function listLoadFigures(workout: LoadSource, ftp: FtpAt | null): LoadFigure[] {
  const { normalizedOutputWatts: normalized, averageOutputWatts: average, durationSeconds } = workout;
  if (!normalized) return [];
  const power: LoadFigure = {
    label: "Normalised power",
    value: formatCount(normalized),
    unit: "W",
    explanation: [
      "The steady power that would have been as hard as this ride was.",
      `The 30-second averages of your power, each to the fourth power; then their average and its fourth root: ${formatCount(normalized)} W.${average ? ` Your plain average was ${formatCount(average)} W.` : ""}`,
    ],
  };
  const load = readTrainingLoad({ ...workout, ftpWatts: ftp?.ftpWatts ?? null });
  if (!ftp || !load || durationSeconds === null) return [power];
  const intensity = formatNumber(load.intensityFactor, 3);
  const score = formatCount(load.trainingStressScore);
  const origin = describeFtp(ftp);
  return [
    power,
    {
      label: "Intensity factor",
      value: formatFixed(load.intensityFactor, 2),
      explanation: [
        "How hard it was, measured by your FTP: 1 is the power that you can hold for an hour.",
        `Normalised power ÷ FTP: ${formatCount(normalized)} W ÷ ${ftp.ftpWatts} W = ${intensity}.`,
        origin,
      ],
    },
    {
      label: "Training stress score",
      value: score,
      explanation: [
        "How much the ride took out of you: an hour at your FTP is 100.",
        `Hours × intensity factor² × 100: ${formatClock(durationSeconds)} is ${formatNumber(durationSeconds / 3600, 3)} h, × ${intensity}² × 100 = ${score}.`,
        origin,
      ],
    },
  ];
}

/** Which FTP was counted with. */
export function describeFtp(ftp: FtpAt): string {
  const day = formatCalendarDay(ftp.day);
  return ftp.isEarlier
    ? `Your FTP of that day isn’t known; the earliest known one stands in: ${ftp.ftpWatts} W, from ${day}.`
    : `Your FTP on that day was ${ftp.ftpWatts} W, set on ${day}.`;
}
