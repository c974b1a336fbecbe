import type { Reading } from "./average.ts";

const windowSeconds = 30;

/**
 * Normalised power in watts after Coggan: the fourth root of the mean fourth power of the 30-second moving average. A
 * window that is mostly gap or not yet full says nothing; null when none is full.
 */
export function readNormalizedOutput(
  sampleSeconds: readonly number[],
  watts: readonly Reading[],
  sampleEverySeconds: number,
): number | null {
  const fullCount = Math.max(1, Math.round(windowSeconds / sampleEverySeconds));
  let oldest = 0;
  let sum = 0;
  let readings = 0;
  let windows = 0;
  let fourthPowers = 0;
  for (let newest = 0; newest < watts.length; newest += 1) {
    const endSeconds = sampleSeconds[newest];
    if (endSeconds === undefined) break;
    const value = watts[newest] ?? null;
    if (value !== null) {
      sum += value;
      readings += 1;
    }
    for (; (sampleSeconds[oldest] ?? endSeconds) <= endSeconds - windowSeconds; oldest += 1) {
      const left = watts[oldest] ?? null;
      if (left === null) continue;
      sum -= left;
      readings -= 1;
    }
    if (readings < fullCount * 0.9) continue;
    windows += 1;
    fourthPowers += (sum / readings) ** 4;
  }
  return windows === 0 ? null : (fourthPowers / windows) ** 0.25;
}
