import type { Reading } from "./average.ts";

export interface Peak {
  value: number;
  atSeconds: number;
}

/** The highest reading and when it first happened; null when there is no reading. */
export function findPeak(sampleSeconds: readonly number[], values: readonly Reading[]): Peak | null {
  let peak: Peak | null = null;
  for (const [index, value] of values.entries()) {
    const atSeconds = sampleSeconds[index];
    if (value === null || atSeconds === undefined) continue;
    if (peak === null || value > peak.value) peak = { value, atSeconds };
  }
  return peak;
}
