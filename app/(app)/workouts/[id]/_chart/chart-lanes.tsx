"use client";

import "uplot/dist/uPlot.min.css";
import { useId, useMemo, useState } from "react";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { findHeartRate, listUpperSeries } from "./choose-lanes.ts";
import { CursorOverlay } from "./cursor-overlay.tsx";
import { describeGraph } from "./describe-graph.ts";
import { describeMoment, readMoment } from "./moment.ts";
import { Lane } from "./lane.tsx";
import { MetricPicker } from "./metric-picker.tsx";
import { plotMargins } from "./plot-frame.ts";
import { SegmentStrip } from "./segment-strip.tsx";
import { chooseLook, type SeriesContext } from "./series-look.ts";

/** The workout over time: a metric to choose, heart rate below it, one clock and one cursor through both. */
export function ChartLanes({ graph, discipline, distanceUnit }: SeriesContext & { graph: WorkoutGraph }) {
  const captionId = useId();
  const [chosenSlug, setChosenSlug] = useState<string>();
  const [cursorIndex, setCursorIndex] = useState<number | null>(null);
  const upper = useMemo(() => listUpperSeries(graph.series), [graph]);
  const heartRate = useMemo(() => findHeartRate(graph.series), [graph]);
  const chosen = upper.find(({ slug }) => slug === chosenSlug) ?? upper[0];
  const lanes = useMemo(
    () =>
      [chosen, heartRate]
        .filter((series) => series != null)
        .map((series) => ({ series, look: chooseLook(series, { discipline, distanceUnit }) })),
    [chosen, heartRate, discipline, distanceUnit],
  );
  const caption = useMemo(
    () =>
      describeGraph(
        graph,
        lanes.map(({ series }) => series),
        { discipline, distanceUnit },
      ),
    [graph, lanes, discipline, distanceUnit],
  );
  const endSeconds = Math.max(graph.durationSeconds ?? 0, graph.sampleSeconds.at(-1) ?? 0);
  const moment = cursorIndex === null ? null : readMoment(graph, lanes, cursorIndex);
  return (
    <figure aria-describedby={captionId}>
      {upper.length > 1 && chosen && (
        <MetricPicker
          options={upper.map((series) => chooseLook(series, { discipline, distanceUnit }))}
          selectedSlug={chosen.slug}
          onSelect={setChosenSlug}
        />
      )}
      <div className="relative pt-8">
        <div style={plotMargins}>
          <SegmentStrip segments={graph.segments} endSeconds={endSeconds} currentName={moment?.segmentName} />
        </div>
        {lanes.map(({ series, look }, index) => (
          <Lane
            key={series.slug}
            graph={graph}
            series={series}
            look={look}
            endSeconds={endSeconds}
            isTall={index === 0}
            hasTimeAxis={index === lanes.length - 1}
            cursorSeconds={moment?.atSeconds ?? null}
            reading={moment?.readings[index]}
          />
        ))}
        <CursorOverlay
          sampleSeconds={graph.sampleSeconds}
          endSeconds={endSeconds}
          index={cursorIndex}
          valueText={moment ? describeMoment(moment) : "No moment chosen"}
          onMove={setCursorIndex}
        />
      </div>
      <figcaption id={captionId} className="mt-4 max-w-prose text-sm text-pretty text-ink-soft">
        {caption}
      </figcaption>
    </figure>
  );
}
