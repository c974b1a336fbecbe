import { useMemo } from "react";
import { averageReadings } from "@/lib/metrics/average.ts";
import { findPeak } from "@/lib/metrics/peak.ts";
import type { WorkoutGraph, WorkoutSeries } from "@/lib/workouts/graph.ts";
import { breakAtHoles } from "./chart-data.ts";
import { LanePlot } from "./lane-plot.tsx";
import type { MomentReading } from "./moment.ts";
import { plotMargins } from "./plot-frame.ts";
import type { SeriesLook } from "./series-look.ts";

interface LaneProps {
  graph: WorkoutGraph;
  series: WorkoutSeries;
  look: SeriesLook;
  endSeconds: number;
  isTall: boolean;
  hasTimeAxis: boolean;
  cursorSeconds: number | null;
  /** What the cursor points at; the average is told when there is no cursor. */
  reading: MomentReading | undefined;
}

export function Lane({ graph, series, look, reading, cursorSeconds, ...frame }: LaneProps) {
  const { sampleSeconds, sampleEverySeconds, heartRateZones } = graph;
  const data = useMemo(
    () => breakAtHoles(sampleSeconds, series.values, sampleEverySeconds),
    [sampleSeconds, series, sampleEverySeconds],
  );
  const average = useMemo(() => series.average ?? averageReadings(series.values), [series]);
  const peak = useMemo(() => findPeak(sampleSeconds, series.values), [sampleSeconds, series]);
  return (
    <div className="mt-3">
      <div
        style={plotMargins}
        className="relative z-10 flex w-fit items-baseline gap-2 bg-ground pr-2 text-sm"
      >
        <span
          aria-hidden
          className="h-1 w-3 self-center rounded-full"
          style={{ background: `var(${look.colorToken})` }}
        />
        <span className="font-medium whitespace-nowrap">{look.name}</span>
        <span className="font-semibold">{reading ? (reading.text ?? "no reading") : null}</span>
        {!reading && average !== null && peak !== null && (
          <span className="text-ink-soft">
            {look.describe(average)} average
            <span className="max-sm:hidden">, {look.describe(peak.value)} peak</span>
          </span>
        )}
      </div>
      <LanePlot
        data={data}
        look={look}
        average={average}
        heartRateZones={series.slug === "heart_rate" ? heartRateZones : noZones}
        cursorSeconds={cursorSeconds}
        {...frame}
      />
    </div>
  );
}

const noZones: WorkoutGraph["heartRateZones"] = [];
