import { use } from "react";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import { ChartOutlineContext, type ChartOutline } from "./chart-outline.ts";
import { ChartToolbar } from "./chart-toolbar.tsx";
import { orderLanes } from "./choose-lanes.ts";
import { chooseLaneHeight } from "./lane-height.ts";
import { plotMargins } from "./plot-frame.ts";
import { chooseLook } from "./series-look.ts";
import { useChartSettings } from "./use-chart-settings.ts";

/** As high as the chart will be, so that nothing jumps when it comes. */
export function ChartSkeleton() {
  const outline = use(ChartOutlineContext);
  return (
    <output className="block">
      <span className="sr-only">Loading the graph</span>
      {outline && <Outline outline={outline} />}
    </output>
  );
}

function Outline({ outline }: { outline: ChartOutline }) {
  const { hiddenSlugs, smoothing } = useChartSettings();
  const lanes = orderLanes(outline.series);
  const shown = lanes.filter(({ slug }) => !hiddenSlugs.includes(slug));
  return (
    <>
      <div className="invisible">
        <ChartToolbar
          looks={lanes.map((one) => chooseLook(one, outline))}
          hiddenSlugs={hiddenSlugs}
          onToggleLane={doNothing}
          smoothing={smoothing}
          onSmooth={doNothing}
          form="chart"
          onChooseForm={doNothing}
        />
      </div>
      <div className="mt-3 h-10" />
      <div style={plotMargins}>
        {outline.hasSegments && <Skeleton className="mt-1.5 h-6" />}
        {outline.hasSongs && <Skeleton className="mt-1.5 h-6" />}
        {shown.map(({ slug }, index) => (
          <div key={slug} className="mt-3 pt-5">
            <Skeleton className={chooseLaneHeight(slug, index === 0)} />
          </div>
        ))}
      </div>
      <p className="invisible mt-5 max-w-prose text-sm text-pretty">{outline.caption}</p>
    </>
  );
}

function doNothing(): void {
  // The toolbar only holds its room.
}
