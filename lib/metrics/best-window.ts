import type { Reading } from "./average.ts";

export interface BestWindow {
  average: number;
  startSeconds: number;
}

/** A window with fewer readings than this share of its samples says too little to be called the best. */
const minCoverage = 0.9;
/** Clocks end a twenty-minute class a few seconds early: a recording that falls short by less still counts as one. */
const minRecordedShare = 0.99;

/**
 * The stretch of `windowSeconds` with the highest mean reading. Each sample stands for `sampleEverySeconds`; gaps are
 * left out of the mean. It lies within the recording as a whole. Null when no stretch is long and full enough.
 */
export function findBestWindow(
  sampleSeconds: readonly number[],
  values: readonly Reading[],
  { windowSeconds, sampleEverySeconds }: { windowSeconds: number; sampleEverySeconds: number },
): BestWindow | null {
  const minReadings = Math.max(1, Math.ceil((windowSeconds / sampleEverySeconds) * minCoverage));
  const recordedFrom = (sampleSeconds[0] ?? 0) - sampleEverySeconds;
  const recordedSeconds = (sampleSeconds.at(-1) ?? 0) - recordedFrom;
  if (recordedSeconds < windowSeconds * minRecordedShare) return null;
  const firstEndSeconds = recordedFrom + Math.min(windowSeconds, recordedSeconds);
  let best: BestWindow | null = null;
  let oldest = 0;
  let sum = 0;
  let readings = 0;
  for (const [newest, value] of values.entries()) {
    const endSeconds = sampleSeconds[newest];
    if (endSeconds === undefined) break;
    sum += value ?? 0;
    readings += value === null ? 0 : 1;
    for (; isBefore(sampleSeconds[oldest], endSeconds - windowSeconds); oldest += 1) {
      sum -= values[oldest] ?? 0;
      readings -= (values[oldest] ?? null) === null ? 0 : 1;
    }
    const average = sum / readings;
    if (endSeconds < firstEndSeconds || readings < minReadings || (best && average <= best.average)) continue;
    best = { average, startSeconds: sampleSeconds[oldest] ?? 0 };
  }
  return best;
}

function isBefore(seconds: number | undefined, limit: number): boolean {
  return seconds !== undefined && seconds <= limit;
}
