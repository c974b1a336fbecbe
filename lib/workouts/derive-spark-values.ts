import type { Reading } from "@/lib/metrics/average.ts";

const meanCount = 40;
/** The first of these that says anything is the workout's shape. */
export const shapeSlugs = ["output", "speed", "heart_rate"];

export interface DerivableSeries {
  slug: string;
  values: readonly Reading[];
}

/**
 * The workout's shape for a spark-line: up to forty means of its power, else its speed, else its heart rate, each 0 to
 * 100 of the highest. A stretch without a reading is left out; empty when there is nothing to draw.
 */
export function deriveSparkValues(series: readonly DerivableSeries[]): number[] {
  for (const slug of shapeSlugs) {
    const values = series.find((one) => one.slug === slug)?.values ?? [];
    const means = listMeans(values);
    const highest = Math.max(0, ...means);
    if (highest > 0) return means.map((mean) => Math.round(Math.max(0, mean / highest) * 100));
  }
  return [];
}

function listMeans(values: readonly Reading[]): number[] {
  const count = Math.min(meanCount, values.length);
  const means: number[] = [];
  for (let part = 0; part < count; part += 1) {
    const end = Math.floor(((part + 1) * values.length) / count);
    let sum = 0;
    let readings = 0;
    for (let index = Math.floor((part * values.length) / count); index < end; index += 1) {
      const value = values[index] ?? null;
      if (value === null) continue;
      sum += value;
      readings += 1;
    }
    if (readings > 0) means.push(sum / readings);
  }
  return means;
}
