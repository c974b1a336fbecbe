import type { ComparisonChart } from "@/lib/compare/build-comparison.ts";
import { averageReadings, type Reading } from "@/lib/metrics/average.ts";
import type { CompareLane } from "./build-lanes.ts";

interface MinuteRow {
  startSeconds: number;
  /** For each lane the mean of the live one and of the ghost; in a lane of differences, how it stands when the minute ends. */
  cells: { live: Reading; ghost: Reading | undefined }[];
}

const minuteSeconds = 60;

/** The lanes minute by minute. */
export function listMinutes(chart: ComparisonChart, lanes: readonly CompareLane[]): MinuteRow[] {
  const { stepSeconds, endSeconds } = chart;
  const count = Math.ceil(endSeconds / minuteSeconds);
  return Array.from({ length: count }, (_, minute) => {
    const startSeconds = minute * minuteSeconds;
    // A value stands for the time before it, so the minute's first is the one after its start.
    const first = startSeconds === 0 ? 0 : Math.floor(startSeconds / stepSeconds) + 1;
    const last = Math.floor(Math.min(endSeconds, startSeconds + minuteSeconds) / stepSeconds);
    return {
      startSeconds,
      cells: lanes.map(({ live, ghost }) =>
        ghost
          ? {
              live: averageReadings(live.slice(first, last + 1)),
              ghost: averageReadings(ghost.slice(first, last + 1)),
            }
          : { live: live[last] ?? null, ghost: undefined },
      ),
    };
  });
}
