"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import type { CompareLanesProps } from "./compare-lanes.tsx";

const CompareLanes = dynamic(() => import("./compare-lanes.tsx").then((module) => module.CompareLanes), {
  ssr: false,
  loading: () => <LoadingLanes />,
});

/** The drawing code comes only with the chart; what it draws came with the page. */
export function CompareChart(props: CompareLanesProps) {
  return <CompareLanes {...props} />;
}

function LoadingLanes() {
  return (
    <output className="block h-[46rem]">
      <span className="sr-only">Loading the chart</span>
      <Skeleton className="h-8 w-64 max-w-full" />
      <Skeleton className="mt-4 h-[calc(100%-3rem)] w-full" />
    </output>
  );
}
