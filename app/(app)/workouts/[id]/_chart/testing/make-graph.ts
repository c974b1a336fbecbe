import type { WorkoutGraph } from "@/lib/workouts/graph.ts";

/** A graph at one reading a second, without a class. */
export function makeGraph(change: Partial<WorkoutGraph> = {}): WorkoutGraph {
  const sampleCount = change.series?.[0]?.values.length ?? 0;
  return {
    sampleEverySeconds: 1,
    durationSeconds: sampleCount,
    sampleSeconds: Array.from({ length: sampleCount }, (_, index) => index + 1),
    series: [],
    heartRateZones: [],
    segments: [],
    plan: { spans: [], bands: [], songs: [], paceIntensities: [] },
    ftp: null,
    ...change,
  };
}

export function makeSeries(
  slug: string,
  unit: string,
  values: (number | null)[],
): WorkoutGraph["series"][number] {
  return { slug, displayName: slug, unit, average: null, max: null, values };
}
