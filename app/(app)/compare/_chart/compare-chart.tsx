"use client";

import dynamic from "next/dynamic";
import { createContext, use } from "react";
import type { CompareLanesProps } from "./compare-lanes.tsx";
import { LoadingLanes } from "./loading-lanes.tsx";

const CompareLanes = dynamic(() => import("./compare-lanes.tsx").then((module) => module.CompareLanes), {
  ssr: false,
  loading: () => <ChartToCome />,
});

/** By a context, since what stands in for code on its way is given no properties. */
const ComingChart = createContext<CompareLanesProps | null>(null);

/** The drawing code comes only with the chart; what it draws came with the page. */
export function CompareChart(props: CompareLanesProps) {
  return (
    <ComingChart value={props}>
      <CompareLanes {...props} />
    </ComingChart>
  );
}

function ChartToCome() {
  const props = use(ComingChart);
  return props && <LoadingLanes {...props} />;
}
