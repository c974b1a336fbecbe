import type { Reading } from "@/lib/metrics/average.ts";
import { findFirstFrom, isHole } from "@/lib/metrics/sample-spans.ts";

export interface PlottedData {
  seconds: number[];
  values: Reading[];
}

/**
 * Samples as they are drawn: a hole in the clock gets a null, so that no line is drawn across it. The last second may
 * follow its neighbour by less than a step, and a clock that counts in twos isn't full of holes.
 */
export function breakAtHoles(
  sampleSeconds: readonly number[],
  values: readonly Reading[],
  sampleEverySeconds: number,
): PlottedData {
  const seconds: number[] = [];
  const plotted: Reading[] = [];
  let previous: number | undefined;
  for (const [index, at] of sampleSeconds.entries()) {
    if (previous !== undefined && isHole(previous, at, sampleEverySeconds)) {
      seconds.push(previous + sampleEverySeconds);
      plotted.push(null);
    }
    seconds.push(at);
    plotted.push(values[index] ?? null);
    previous = at;
  }
  return { seconds, values: plotted };
}

/** Where the chart ends: a class may outlast its readings, and readings a class. */
export function findChartEnd(graph: { durationSeconds: number | null; sampleSeconds: number[] }): number {
  return Math.max(graph.durationSeconds ?? 0, graph.sampleSeconds.at(-1) ?? 0);
}

/** The sample closest to a time, by its place in the clock; null when there is none. */
export function findNearestSample(sampleSeconds: readonly number[], atSeconds: number): number | null {
  if (sampleSeconds.length === 0) return null;
  const after = findFirstFrom(sampleSeconds, atSeconds);
  const next = sampleSeconds[after];
  const previous = sampleSeconds[after - 1];
  if (next === undefined) return sampleSeconds.length - 1;
  if (previous === undefined) return after;
  return atSeconds - previous < next - atSeconds ? after - 1 : after;
}
