"use client";

import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { ChartLanes } from "./chart-lanes.tsx";
import { ChartSkeleton } from "./chart-skeleton.tsx";
import type { SeriesContext } from "./series-look.ts";

/** The chart, or its place while the graph is on its way. */
export function ChartFigure({ graph, ...context }: SeriesContext & { graph: WorkoutGraph | null }) {
  return graph ? <ChartLanes graph={graph} {...context} /> : <ChartSkeleton />;
}
