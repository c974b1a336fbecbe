import { Skeleton } from "@/app/_components/skeleton.tsx";
import { buildLanes } from "./build-lanes.ts";
import { ChartTools, firstSmoothingSeconds } from "./chart-tools.tsx";
import type { CompareLanesProps } from "./compare-lanes.tsx";
import { describeChart } from "./describe-chart.ts";
import { chooseLaneHeight } from "./lane-height.ts";
import { LaneHead } from "./lane-head.tsx";

/** As high as the chart will be, so that nothing jumps when it comes. */
export function LoadingLanes({ chart, ...context }: CompareLanesProps) {
  const lanes = buildLanes(chart, context, firstSmoothingSeconds);
  return (
    <output className="block">
      <span className="sr-only">Loading the chart</span>
      <div className="invisible">
        <ChartTools
          smoothingSeconds={firstSmoothingSeconds}
          onSmooth={doNothing}
          isTable={false}
          onTurn={doNothing}
        />
      </div>
      <div className="mt-3 pt-8">
        {lanes.map((lane, place) => (
          <div key={lane.key} className="mt-3 first:mt-0">
            <div className="invisible">
              <LaneHead lane={lane} index={null} />
            </div>
            <Skeleton className={chooseLaneHeight(place)} />
          </div>
        ))}
      </div>
      <p className="invisible mt-4 max-w-prose text-sm text-pretty">{describeChart(chart, lanes)}</p>
    </output>
  );
}

function doNothing(): void {
  // The tools only hold their room.
}
