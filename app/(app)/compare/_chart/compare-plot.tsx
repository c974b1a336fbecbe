import { useCallback } from "react";
import uPlot from "uplot";
import { usePlot } from "@/app/(app)/workouts/[id]/_chart/use-plot.ts";
import type { CompareLane } from "./build-lanes.ts";
import { buildPlotOptions } from "./plot-options.ts";

interface ComparePlotProps {
  lane: CompareLane;
  seconds: number[];
  endSeconds: number;
  isTall: boolean;
  hasTimeAxis: boolean;
  cursorSeconds: number | null;
}

/** The lane's canvas. Decorative for those who can't see it: the caption, the cursor and the table tell what it shows. */
export function ComparePlot({
  lane,
  seconds,
  endSeconds,
  isTall,
  hasTimeAxis,
  cursorSeconds,
}: ComparePlotProps) {
  const draw = useCallback(
    (element: HTMLDivElement) => {
      const toShown = (value: number | null) => (value === null ? null : lane.toShown(value));
      const lines = [...(lane.ghost ? [lane.ghost] : []), lane.live].map((values) => values.map(toShown));
      const options = buildPlotOptions({ lane, endSeconds, hasTimeAxis, element });
      return new uPlot(options, [seconds, ...lines], element);
    },
    [lane, seconds, endSeconds, hasTimeAxis],
  );
  const { frame } = usePlot(draw, cursorSeconds);

  return <div ref={frame} aria-hidden className={isTall ? "h-56 sm:h-64" : "h-32 sm:h-36"} />;
}
