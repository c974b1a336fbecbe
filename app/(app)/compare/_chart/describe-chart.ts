import { formatClock } from "@/lib/format/duration.ts";
import { findPeak } from "@/lib/metrics/peak.ts";
import { listSeconds, type CompareLane } from "./build-lanes.ts";
import type { ComparisonChart } from "@/lib/compare/build-comparison.ts";
import { describeLaneInAll } from "./moment.ts";

/** The chart in sentences, for whoever can’t or won’t read lines. */
export function describeChart(chart: ComparisonChart, lanes: readonly CompareLane[]): string {
  const averages = lanes
    .filter(({ ghost }) => ghost)
    .map((lane) => `${lane.name}: ${describeLaneInAll(lane)}.`);
  const lead = lanes.find(({ key }) => key === "lead");
  const averageName = lanes.find((lane) => lane.averageName)?.averageName;
  return [
    `${formatClock(chart.endSeconds)} on one clock.`,
    ...averages,
    lead && describeLeads(chart, lead),
    averageName && `Each point of the lines, and what the cursor tells of it, is a ${averageName}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function describeLeads(chart: ComparisonChart, lane: CompareLane): string {
  const seconds = listSeconds(chart);
  const most = findPeak(seconds, lane.live);
  const least = findPeak(
    seconds,
    lane.live.map((value) => (value === null ? null : -value)),
  );
  const parts = [
    most &&
      most.value > 0 &&
      `the largest lead is ${lane.describe(most.value)} at ${formatClock(most.atSeconds)}`,
    least &&
      least.value > 0 &&
      `the largest deficit is ${lane.describe(-least.value)} at ${formatClock(least.atSeconds)}`,
  ].filter(Boolean);
  const end = `The live one ends ${lane.describe(lane.live.at(-1) ?? 0)}`;
  return `${[end, ...parts].join("; ")}.`;
}
