import type { Reading } from "@/lib/metrics/average.ts";

export interface SampleClock {
  sampleSeconds: readonly number[];
  sampleEverySeconds: number;
}

/**
 * A reading for every second from 0 to `endSeconds`. A sample ends the step that it stands for (1, 6, 11 … when Peloton
 * was asked for every fifth), so it fills the seconds back to its neighbour; what lies more than two steps apart is a
 * hole, and a hole stays empty.
 */
export function resampleToSeconds(
  { sampleSeconds, sampleEverySeconds }: SampleClock,
  values: readonly Reading[],
  endSeconds: number,
): Reading[] {
  const bySecond: Reading[] = Array.from({ length: endSeconds + 1 }, () => null);
  let previous = sampleSeconds[0] === 0 ? -1 : 0;
  for (const [index, at] of sampleSeconds.entries()) {
    const reach = at - previous <= sampleEverySeconds * 2 ? at - previous : sampleEverySeconds;
    const first = Math.max(0, previous + 1, at - reach + 1);
    for (let second = first; second <= Math.min(at, endSeconds); second += 1) {
      bySecond[second] = values[index] ?? null;
    }
    previous = at;
  }
  return bySecond;
}
