import { z } from "zod";
import type { Split } from "@/lib/peloton/domain.ts";

export type { Split };

const number = z.number().nullable();

const splitList: z.ZodType<Split[]> = z.array(
  z.object({
    markerMeters: number,
    splitSeconds: number,
    elapsedSeconds: number,
    averageSpeedMetersPerSecond: number,
    averageOutputWatts: number,
    strokeRateSpm: number,
    elevationChangeMeters: number,
    isBest: z.boolean(),
    hasFloorPart: z.boolean(),
  }),
);

/** In the order in which they were covered; empty when there are none. */
export function parseSplits(stored: unknown): Split[] {
  return splitList.parse(stored ?? []);
}

export interface MeasuredSplit extends Split {
  /** Of this split alone; null when it isn't known. */
  lengthMeters: number | null;
  /** The last one, which ended before the next marker. */
  isUnfinished: boolean;
  speedMetersPerSecond: number | null;
}

/** Each split by itself. Markers count from the start, but that of an unfinished last split is its own length. */
export function measureSplits(splits: readonly Split[]): MeasuredSplit[] {
  return splits.map((split, index) => {
    const before = index === 0 ? 0 : (splits[index - 1]?.markerMeters ?? null);
    const { markerMeters: marker } = split;
    const isUnfinished =
      index === splits.length - 1 && marker !== null && before !== null && marker <= before;
    const lengthMeters = isUnfinished ? marker : marker === null || before === null ? null : marker - before;
    return {
      ...split,
      lengthMeters,
      isUnfinished,
      speedMetersPerSecond: split.averageSpeedMetersPerSecond ?? divide(lengthMeters, split.splitSeconds),
    };
  });
}

function divide(meters: number | null, seconds: number | null): number | null {
  return meters === null || !seconds ? null : meters / seconds;
}
