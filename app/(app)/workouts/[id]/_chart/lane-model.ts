import { averageReadings, type Reading } from "@/lib/metrics/average.ts";
import { readCompliance, type Compliance, type TargetStep } from "@/lib/metrics/compliance.ts";
import { findPeak, type Peak } from "@/lib/metrics/peak.ts";
import { smoothReadings } from "@/lib/metrics/smooth.ts";
import type { WorkoutGraph, WorkoutSeries } from "@/lib/workouts/graph.ts";
import { listLaneTargets } from "@/lib/workouts/lane-targets.ts";
import { listPowerZones } from "@/lib/zones/power-zones.ts";
import { breakAtHoles, type PlottedData } from "./chart-data.ts";
import { listLaneSeries } from "./choose-lanes.ts";
import { chooseLook, type SeriesContext, type SeriesLook } from "./series-look.ts";

/** One metric over time, with everything that is drawn and said of it. */
export interface LaneModel {
  series: WorkoutSeries;
  look: SeriesLook;
  /** What the line and the cursor show: smoothed as the rider chose, in the stored unit. All else follows from `series`. */
  smoothed: Reading[];
  /** The same in the unit that is shown. */
  plotted: PlottedData;
  zones: LaneZone[];
  targets: TargetStep[];
  compliance: Compliance | null;
  average: number | null;
  peak: Peak | null;
}

export interface LaneZone {
  zone: number;
  name: string;
  min: number;
}

export function buildLanes(
  graph: WorkoutGraph,
  context: SeriesContext,
  smoothingSeconds: number,
): LaneModel[] {
  return listLaneSeries(graph.series).map((series) => {
    const look = chooseLook(series, context);
    const smoothed = smoothReadings(graph.sampleSeconds, series.values, smoothingSeconds);
    const shown = smoothed.map((value) => (value === null ? null : look.toShown(value)));
    const powerZones = graph.ftp ? listPowerZones(graph.ftp.ftpWatts) : [];
    const targets = listLaneTargets(graph.plan, series.slug, powerZones);
    return {
      series,
      look,
      smoothed,
      plotted: breakAtHoles(graph.sampleSeconds, shown, graph.sampleEverySeconds),
      zones: listLaneZones(graph, series.slug),
      targets,
      compliance: readCompliance({ ...graph, values: series.values }, targets),
      average: series.average ?? averageReadings(series.values),
      peak: findPeak(graph.sampleSeconds, series.values),
    };
  });
}

function listLaneZones({ ftp, heartRateZones }: WorkoutGraph, slug: string): LaneZone[] {
  if (slug === "output" && ftp) {
    return listPowerZones(ftp.ftpWatts).map(({ zone, name, minWatts }) => ({ zone, name, min: minWatts }));
  }
  if (slug !== "heart_rate") return [];
  return heartRateZones.map(({ name, minBpm }, index) => ({ zone: index + 1, name, min: minBpm ?? 0 }));
}
