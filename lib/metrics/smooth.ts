import type { Reading } from "./average.ts";

/**
 * A moving average: each reading becomes the mean of those less than half the window before it and at most as much
 * after it, so that 30 s of readings a second apart are 30. A gap stays a gap, and no reading is made of its neighbours
 * across one longer than half the window. 0 leaves the readings alone.
 */
export function smoothReadings(
  sampleSeconds: readonly number[],
  values: readonly Reading[],
  windowSeconds: number,
): Reading[] {
  if (windowSeconds <= 0) return [...values];
  const half = windowSeconds / 2;
  let oldest = 0;
  let next = 0;
  let sum = 0;
  let readings = 0;
  return values.map((value, index) => {
    const at = sampleSeconds[index];
    if (at === undefined) return value;
    for (; next < values.length && (sampleSeconds[next] ?? Infinity) <= at + half; next += 1) {
      const entering = values[next] ?? null;
      if (entering === null) continue;
      sum += entering;
      readings += 1;
    }
    for (; (sampleSeconds[oldest] ?? Infinity) <= at - half; oldest += 1) {
      const leaving = values[oldest] ?? null;
      if (leaving === null) continue;
      sum -= leaving;
      readings -= 1;
    }
    return value === null || readings === 0 ? null : sum / readings;
  });
}
