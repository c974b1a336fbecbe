import type { GraphFtp } from "@/lib/workouts/graph.ts";
import type { GraphOutline } from "@/lib/workouts/graph-outline.ts";
import { orderLanes } from "./choose-lanes.ts";
import { describeFtp } from "./describe-graph.ts";
import { chooseLook, type SeriesContext } from "./series-look.ts";

interface CaptionFacts extends SeriesContext {
  ftp: GraphFtp | null;
  hasPowerTargets: boolean;
}

/** As long as what the chart's caption will say, as far as that is known without the readings. */
export function sketchCaption(series: GraphOutline["series"], facts: CaptionFacts): string {
  const lanes = orderLanes(series)
    .slice(0, 2)
    .map((one) => sketchLane(one, facts));
  return [...lanes, describeFtp({ ftp: facts.ftp, series })].filter(Boolean).join(" ");
}

function sketchLane(one: GraphOutline["series"][number], facts: CaptionFacts): string {
  const { name, describe } = chooseLook(one, facts);
  const [average, peak] = [describe(one.average ?? 0), describe(one.max ?? 0)];
  const parts = [
    `${name} averaged ${average} and reached ${peak} at 00:00`,
    `the highest minute, from 00:00, averaged ${average}`,
    one.slug === "output" && facts.hasPowerTargets && "it was in target for 00% of the targets’ time",
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}
