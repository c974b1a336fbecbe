import { formatCount } from "@/lib/format/number.ts";
import type { WorkoutRecord } from "@/lib/workouts/find.ts";

export interface PeakRow {
  span: string;
  watts: string;
  /** As a share of the FTP: "252%". */
  ofFtp: string | null;
}

export type PeakSource = Pick<
  WorkoutRecord,
  | "best5SecondsOutputWatts"
  | "best1MinuteOutputWatts"
  | "best5MinutesOutputWatts"
  | "best20MinutesOutputWatts"
>;

/** The best mean power over each span that the workout was long enough for. */
export function listPeaks(workout: PeakSource, ftpWatts: number | null): PeakRow[] {
  const spans: [span: string, watts: number | null][] = [
    ["5 seconds", workout.best5SecondsOutputWatts],
    ["1 minute", workout.best1MinuteOutputWatts],
    ["5 minutes", workout.best5MinutesOutputWatts],
    ["20 minutes", workout.best20MinutesOutputWatts],
  ];
  return spans.flatMap(([span, watts]) =>
    watts === null
      ? []
      : [
          {
            span,
            watts: formatCount(watts),
            ofFtp: ftpWatts ? `${formatCount((watts / ftpWatts) * 100)}%` : null,
          },
        ],
  );
}
