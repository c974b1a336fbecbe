import type { Reading } from "./average.ts";

export interface BestWindow {
  average: number;
  startSeconds: number;
}

/** A window with fewer readings than this share of its samples says too little to be called the best. */
const minCoverage = 0.9;

/**
 * The stretch of `windowSeconds` with the highest mean reading. Each sample stands for `sampleEverySeconds`; gaps are
 * left out of the mean. Null when no stretch is long and full enough.
 */
export function findBestWindow(
  sampleSeconds: readonly number[],
  values: readonly Reading[],
  { windowSeconds, sampleEverySeconds }: { windowSeconds: number; sampleEverySeconds: number },
): BestWindow | null {
  const minReadings = Math.max(1, Math.ceil((windowSeconds / sampleEverySeconds) * minCoverage));
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
    if (readings < minReadings || (best && average <= best.average)) continue;
    best = { average, startSeconds: sampleSeconds[oldest] ?? 0 };
  }
  return best;
}

function isBefore(seconds: number | undefined, limit: number): boolean {
  return seconds !== undefined && seconds <= limit;
}
