"use client";

import "uplot/dist/uPlot.min.css";
import { useId, useMemo, useState } from "react";
import type { ComparisonChart } from "@/lib/compare/build-comparison.ts";
import { buildLanes, listSeconds, type CompareContext } from "./build-lanes.ts";
import { ChartTools, firstSmoothingSeconds } from "./chart-tools.tsx";
import { CompareCursor } from "./compare-cursor.tsx";
import { ComparePlot } from "./compare-plot.tsx";
import { describeChart } from "./describe-chart.ts";
import { chooseLaneHeight } from "./lane-height.ts";
import { LaneHead } from "./lane-head.tsx";
import { MinuteTable } from "./minute-table.tsx";
import { describeMoment } from "./moment.ts";

export interface CompareLanesProps extends CompareContext {
  chart: ComparisonChart;
}

/** Both workouts over one clock with one cursor through all lanes, or the same as a table. */
export function CompareLanes({ chart, effort, discipline, distanceUnit }: CompareLanesProps) {
  const captionId = useId();
  const [smoothingSeconds, setSmoothingSeconds] = useState(firstSmoothingSeconds);
  const [index, setIndex] = useState<number | null>(null);
  const [isTable, setIsTable] = useState(false);
  const seconds = useMemo(() => listSeconds(chart), [chart]);
  const lanes = useMemo(
    () => buildLanes(chart, { effort, discipline, distanceUnit }, smoothingSeconds),
    [chart, effort, discipline, distanceUnit, smoothingSeconds],
  );
  const caption = useMemo(() => describeChart(chart, lanes), [chart, lanes]);
  const atSeconds = index === null ? null : index * chart.stepSeconds;
  return (
    <figure aria-describedby={captionId}>
      <ChartTools
        smoothingSeconds={smoothingSeconds}
        onSmooth={setSmoothingSeconds}
        isTable={isTable}
        onTurn={() => setIsTable(!isTable)}
      />
      {isTable ? (
        <div className="mt-4">
          <MinuteTable chart={chart} lanes={lanes} />
        </div>
      ) : (
        <div className="relative mt-3 pt-8">
          {lanes.map((lane, place) => (
            <div key={lane.key} className="mt-3 first:mt-0">
              <LaneHead lane={lane} index={index} />
              <ComparePlot
                lane={lane}
                seconds={seconds}
                endSeconds={chart.endSeconds}
                className={chooseLaneHeight(place)}
                hasTimeAxis={place === lanes.length - 1}
                cursorSeconds={atSeconds}
              />
            </div>
          ))}
          <CompareCursor
            stepSeconds={chart.stepSeconds}
            lastIndex={seconds.length - 1}
            endSeconds={chart.endSeconds}
            index={index}
            valueText={
              index === null || atSeconds === null
                ? "No moment chosen"
                : describeMoment(lanes, atSeconds, index)
            }
            onMove={setIndex}
          />
        </div>
      )}
      <figcaption id={captionId} className="mt-4 max-w-prose text-sm text-pretty text-ink-soft">
        {caption}
      </figcaption>
    </figure>
  );
}
