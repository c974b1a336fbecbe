import { formatCalendarDay } from "@/lib/format/date.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { findBestWindow } from "@/lib/metrics/best-window.ts";
import { listSampleSpans } from "@/lib/metrics/sample-spans.ts";
import type { GraphFtp, WorkoutGraph } from "@/lib/workouts/graph.ts";
import type { LaneModel } from "./lane-model.ts";

/** A lane in a sentence, for whoever can't or won't read lines; null when nothing was read. */
export function describeLane(
  graph: WorkoutGraph,
  { series, look, average, peak, compliance }: LaneModel,
): string | null {
  const { name, describe } = look;
  if (average === null || peak === null) return null;
  const { sampleSeconds, sampleEverySeconds } = graph;
  const best = findBestWindow(sampleSeconds, series.values, { windowSeconds: 60, sampleEverySeconds });
  const missingSeconds = countMissingSeconds(graph, series.values);
  const parts = [
    `${name} averaged ${describe(average)} and reached ${describe(peak.value)} at ${formatClock(peak.atSeconds)}`,
    best && `the highest minute, from ${formatClock(best.startSeconds)}, averaged ${describe(best.average)}`,
    compliance && `it was in target for ${formatNumber(compliance.share * 100, 0)}% of the targets’ time`,
    missingSeconds >= 10 && `there is no reading for ${formatClock(missingSeconds)}`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

/** Which FTP the zones of power follow; null where there are none. */
export function describeFtp({
  ftp,
  series,
}: {
  ftp: GraphFtp | null;
  series: readonly { slug: string }[];
}): string | null {
  if (!ftp || !series.some(({ slug }) => slug === "output")) return null;
  const day = formatCalendarDay(ftp.day);
  return ftp.isEarlier
    ? `The power zones follow your earliest known FTP, ${ftp.ftpWatts} W of ${day}.`
    : `The power zones follow your FTP at the time, ${ftp.ftpWatts} W since ${day}.`;
}

function countMissingSeconds(graph: WorkoutGraph, values: readonly (number | null)[]): number {
  const spans = listSampleSpans(graph.sampleSeconds, graph.sampleEverySeconds);
  return values.reduce<number>((sum, value, index) => sum + (value === null ? (spans[index] ?? 0) : 0), 0);
}
