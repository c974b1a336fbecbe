import { formatClock } from "@/lib/format/duration.ts";
import type { Reading } from "@/lib/metrics/average.ts";
import { listSampleSpans } from "@/lib/metrics/sample-spans.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import type { LaneModel } from "./lane-model.ts";
import type { SampleBounds } from "./move-by-key.ts";

export type RowStep = "reading" | "minute";

export interface TableRow {
  atSeconds: number;
  /** "12:30", or "12:00–13:00" of a minute. */
  time: string;
  segmentName: string | undefined;
  /** One for each lane, in words; no text where there is no reading. */
  cells: { slug: string; text: string | null }[];
}

/** Which samples make up each row: one each, or those of a minute of the clock. */
export function groupSamples(
  sampleSeconds: readonly number[],
  { first, last }: SampleBounds,
  step: RowStep,
): SampleBounds[] {
  const groups: SampleBounds[] = [];
  let minute: number | null = null;
  for (let index = first; index <= last; index += 1) {
    const at = Math.floor((sampleSeconds[index] ?? 0) / 60);
    const group = groups.at(-1);
    if (step === "minute" && group && at === minute) group.last = index;
    else groups.push({ first: index, last: index });
    minute = at;
  }
  return groups;
}

/** Rows are made for one page only: an hour has 3,600 of them. */
export function buildRows(
  graph: WorkoutGraph,
  lanes: LaneModel[],
  groups: SampleBounds[],
  step: RowStep,
): TableRow[] {
  const spans = listSampleSpans(graph.sampleSeconds, graph.sampleEverySeconds);
  return groups.map((group) => {
    const atSeconds = graph.sampleSeconds[group.first] ?? 0;
    return {
      atSeconds,
      time: step === "minute" ? spellMinute(atSeconds) : formatClock(atSeconds),
      segmentName: graph.segments.findLast(({ startSeconds }) => startSeconds <= atSeconds)?.name,
      cells: lanes.map(({ series, look }) => {
        const value = averageOf(series.values, spans, group);
        return { slug: series.slug, text: value === null ? null : look.describe(value) };
      }),
    };
  });
}

function spellMinute(atSeconds: number): string {
  const start = Math.floor(atSeconds / 60) * 60;
  return `${formatClock(start)}–${formatClock(start + 60)}`;
}

function averageOf(
  values: readonly Reading[],
  spans: readonly number[],
  { first, last }: SampleBounds,
): Reading {
  let total = 0;
  let seconds = 0;
  for (let index = first; index <= last; index += 1) {
    const value = values[index] ?? null;
    if (value === null) continue;
    total += value * (spans[index] ?? 0);
    seconds += spans[index] ?? 0;
  }
  return seconds === 0 ? null : total / seconds;
}
