"use client";

import "uplot/dist/uPlot.min.css";
import { ChartLine, Table } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { Button } from "@/app/_components/button.tsx";
import type { ComparisonChart } from "@/lib/compare/build-comparison.ts";
import { buildLanes, listSeconds, type CompareContext } from "./build-lanes.ts";
import { CompareCursor } from "./compare-cursor.tsx";
import { ComparePlot } from "./compare-plot.tsx";
import { describeChart } from "./describe-chart.ts";
import { LaneHead } from "./lane-head.tsx";
import { MinuteTable } from "./minute-table.tsx";
import { describeLaneAt, describeLaneInAll, describeMoment } from "./moment.ts";
import { SmoothingPicker } from "./smoothing-picker.tsx";

export interface CompareLanesProps extends CompareContext {
  chart: ComparisonChart;
}

/** Both workouts over one clock with one cursor through all lanes, or the same as a table. */
export function CompareLanes({ chart, effort, discipline, distanceUnit }: CompareLanesProps) {
  const captionId = useId();
  const [smoothingSeconds, setSmoothingSeconds] = useState(15);
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
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <SmoothingPicker smoothingSeconds={smoothingSeconds} onChoose={setSmoothingSeconds} />
        <Button variant="secondary" onClick={() => setIsTable(!isTable)}>
          {isTable ? <ChartLine aria-hidden className="size-4" /> : <Table aria-hidden className="size-4" />}
          {isTable ? "Show as lines" : "Show as a table"}
        </Button>
      </div>
      {isTable ? (
        <div className="mt-4">
          <MinuteTable chart={chart} lanes={lanes} />
        </div>
      ) : (
        <div className="relative mt-3 pt-8">
          {lanes.map((lane, place) => (
            <div key={lane.key} className="mt-3 first:mt-0">
              <LaneHead
                lane={lane}
                text={index === null ? describeLaneInAll(lane) : describeLaneAt(lane, index)}
              />
              <ComparePlot
                lane={lane}
                seconds={seconds}
                endSeconds={chart.endSeconds}
                isTall={place === 0}
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
