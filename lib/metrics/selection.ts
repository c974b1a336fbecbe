import type { Reading } from "./average.ts";
import { readNormalizedOutput } from "./normalized-output.ts";
import { findFirstFrom, listSampleSpans } from "./sample-spans.ts";

export interface SelectableGraph {
  sampleSeconds: readonly number[];
  sampleEverySeconds: number;
  series: readonly { slug: string; values: readonly Reading[] }[];
}

export interface SelectionSummary {
  /** For each series with a reading in the selection. */
  series: { slug: string; average: number; max: number }[];
  normalizedOutputWatts: number | null;
  workKj: number | null;
}

/** What the readings from `fromSeconds` until before `toSeconds` say; the clock's last sample belongs to what reaches it. */
export function summariseSelection(
  graph: SelectableGraph,
  fromSeconds: number,
  toSeconds: number,
): SelectionSummary {
  const { start, end, sampleSeconds, spans } = cutClock(graph, fromSeconds, toSeconds);
  const series = graph.series.flatMap(({ slug, values }) => {
    const summary = summariseReadings(values.slice(start, end), spans);
    return summary ? [{ slug, average: summary.total / summary.seconds, max: summary.max }] : [];
  });
  const watts = graph.series.find(({ slug }) => slug === "output")?.values.slice(start, end) ?? [];
  const work = summariseReadings(watts, spans);
  return {
    series,
    normalizedOutputWatts: readNormalizedOutput(sampleSeconds, watts, graph.sampleEverySeconds),
    workKj: work && work.total / 1000,
  };
}

/** Seconds of the selection in each zone, by where the zones begin (zone 1 first); a gap counts nowhere. */
export function countSelectionZones(
  graph: SelectableGraph,
  { slug, starts }: { slug: string; starts: readonly number[] },
  { fromSeconds, toSeconds }: { fromSeconds: number; toSeconds: number },
): number[] {
  const { start, end, spans } = cutClock(graph, fromSeconds, toSeconds);
  const values = graph.series.find((one) => one.slug === slug)?.values.slice(start, end) ?? [];
  const seconds = starts.map(() => 0);
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const zone = starts.findLastIndex((from) => value >= from);
    if (zone >= 0) seconds[zone] = (seconds[zone] ?? 0) + (spans[index] ?? 0);
  }
  return seconds;
}

function cutClock(graph: SelectableGraph, fromSeconds: number, toSeconds: number) {
  const { sampleSeconds, sampleEverySeconds } = graph;
  const start = findFirstFrom(sampleSeconds, fromSeconds);
  const last = sampleSeconds.at(-1) ?? 0;
  const end = toSeconds >= last ? sampleSeconds.length : findFirstFrom(sampleSeconds, toSeconds);
  return {
    start,
    end,
    sampleSeconds: sampleSeconds.slice(start, end),
    spans: listSampleSpans(sampleSeconds, sampleEverySeconds).slice(start, end),
  };
}

/** The readings weighed with the seconds that they stand for. */
function summariseReadings(values: readonly Reading[], spans: readonly number[]) {
  let seconds = 0;
  let total = 0;
  let max = -Infinity;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const span = spans[index] ?? 0;
    seconds += span;
    total += value * span;
    max = Math.max(max, value);
  }
  return seconds === 0 ? null : { seconds, total, max };
}
