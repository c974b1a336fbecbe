import { createContext } from "react";
import type { GraphOutline } from "@/lib/workouts/graph-outline.ts";
import type { SeriesContext } from "./series-look.ts";

/** What the chart will hold, known before its readings are. */
export interface ChartOutline extends GraphOutline, SeriesContext {
  /** Words that take as much room as the caption will. */
  caption: string;
}

/** By a context, since what stands in for code on its way is given no properties. */
export const ChartOutlineContext = createContext<ChartOutline | null>(null);
