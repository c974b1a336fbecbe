"use client";

import "uplot/dist/uPlot.min.css";
import { useEffect, useId, useMemo, useReducer, useState } from "react";
import { findFirstFrom } from "@/lib/metrics/sample-spans.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { findChartEnd } from "./chart-data.ts";
import { reduceRange, wholeRange } from "./chart-range.ts";
import { ChartToolbar, type ChartForm } from "./chart-toolbar.tsx";
import { describeFtp, describeLane } from "./describe-graph.ts";
import { GraphTable } from "./graph-table.tsx";
import { buildLanes } from "./lane-model.ts";
import { LaneStack } from "./lane-stack.tsx";
import { measureDrawing } from "./measure-drawing.ts";
import { RangeButtons } from "./range-buttons.tsx";
import { RangePanel } from "./range-panel.tsx";
import type { SeriesContext } from "./series-look.ts";
import { useChartSettings } from "./use-chart-settings.ts";

/** The workout over time: a lane for each metric, one clock and one cursor through all of them. */
export function ChartLanes({ graph, discipline, distanceUnit }: SeriesContext & { graph: WorkoutGraph }) {
  const captionId = useId();
  const settings = useChartSettings();
  const [form, setForm] = useState<ChartForm>("chart");
  const [range, changeRange] = useReducer(reduceRange, wholeRange);
  const smoothingSeconds = Number(settings.smoothing);
  const lanes = useMemo(
    () => buildLanes(graph, { discipline, distanceUnit }, smoothingSeconds),
    [graph, discipline, distanceUnit, smoothingSeconds],
  );
  const captions = useMemo(() => lanes.map((lane) => describeLane(graph, lane)), [graph, lanes]);
  const { sampleSeconds } = graph;
  const endSeconds = findChartEnd(graph);
  const view = useMemo(
    () => range.zoom ?? { fromSeconds: 0, toSeconds: endSeconds },
    [range.zoom, endSeconds],
  );
  const bounds = {
    first: findFirstFrom(sampleSeconds, view.fromSeconds),
    last: findFirstFrom(sampleSeconds, view.toSeconds + 1) - 1,
  };
  const shown = lanes.filter(({ series }) => !settings.hiddenSlugs.includes(series.slug));
  useEffect(measureDrawing, [graph]);
  return (
    <figure aria-describedby={captionId}>
      <ChartToolbar
        looks={lanes.map(({ look }) => look)}
        hiddenSlugs={settings.hiddenSlugs}
        onToggleLane={settings.toggleLane}
        smoothing={settings.smoothing}
        onSmooth={settings.setSmoothing}
        form={form}
        onChooseForm={setForm}
      />
      {shown.length === 0 && (
        <p className="mt-6 text-ink-soft">Every metric is hidden. Choose one above to see it.</p>
      )}
      {shown.length > 0 && form === "table" && (
        <GraphTable graph={graph} lanes={shown} bounds={bounds}>
          <RangeButtons range={range} onRange={changeRange} />
        </GraphTable>
      )}
      {shown.length > 0 && form === "chart" && (
        <LaneStack
          graph={graph}
          lanes={shown}
          smoothingSeconds={smoothingSeconds}
          view={view}
          bounds={bounds}
          range={range}
          onRange={changeRange}
        />
      )}
      <RangePanel graph={graph} lanes={lanes} range={range} />
      <figcaption id={captionId} className="mt-5 max-w-prose text-sm text-pretty text-ink-soft">
        {[...captions.slice(0, 2), describeFtp(graph)].filter(Boolean).join(" ")}
        <span className="sr-only"> {captions.slice(2).filter(Boolean).join(" ")}</span>
      </figcaption>
    </figure>
  );
}
