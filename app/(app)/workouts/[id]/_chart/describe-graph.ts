import { formatClock } from "@/lib/format/duration.ts";
import { averageReadings } from "@/lib/metrics/average.ts";
import { findBestWindow } from "@/lib/metrics/best-window.ts";
import { findPeak } from "@/lib/metrics/peak.ts";
import type { WorkoutGraph, WorkoutSeries } from "@/lib/workouts/graph.ts";
import { chooseLook, type SeriesContext } from "./series-look.ts";

/** The graph in a sentence for each lane, for whoever can't or won't read lines. */
export function describeGraph(graph: WorkoutGraph, lanes: WorkoutSeries[], context: SeriesContext): string {
  return lanes.flatMap((series) => describeSeries(graph, series, context) ?? []).join(" ");
}

function describeSeries(graph: WorkoutGraph, series: WorkoutSeries, context: SeriesContext): string | null {
  const { name, describe } = chooseLook(series, context);
  const average = series.average ?? averageReadings(series.values);
  const peak = findPeak(graph.sampleSeconds, series.values);
  if (average === null || peak === null) return null;
  const best = findBestWindow(graph.sampleSeconds, series.values, {
    windowSeconds: 60,
    sampleEverySeconds: graph.sampleEverySeconds,
  });
  const missingSeconds = series.values.filter((value) => value === null).length * graph.sampleEverySeconds;
  const parts = [
    `${name} averaged ${describe(average)} and reached ${describe(peak.value)} at ${formatClock(peak.atSeconds)}`,
    best && `the highest minute, from ${formatClock(best.startSeconds)}, averaged ${describe(best.average)}`,
    missingSeconds >= 10 && `there is no reading for ${formatClock(missingSeconds)}`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
