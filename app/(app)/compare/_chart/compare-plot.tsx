import { useCallback } from "react";
import uPlot from "uplot";
import { usePlot } from "@/app/(app)/workouts/[id]/_chart/use-plot.ts";
import type { CompareLane } from "./build-lanes.ts";
import { buildPlotOptions } from "./plot-options.ts";

interface ComparePlotProps {
  lane: CompareLane;
  seconds: number[];
  endSeconds: number;
  hasTimeAxis: boolean;
  cursorSeconds: number | null;
  className: string;
}

/** The lane's canvas. Decorative for those who can't see it: the caption, the cursor and the table tell what it shows. */
export function ComparePlot({
  lane,
  seconds,
  endSeconds,
  hasTimeAxis,
  cursorSeconds,
  className,
}: ComparePlotProps) {
  const draw = useCallback(
    (element: HTMLDivElement) => {
      const toShown = (value: number | null) => (value === null ? null : lane.toShown(value));
      const { live, ghost } = lane.drawn;
      const lines = [...(ghost ? [ghost] : []), live].map((values) => values.map(toShown));
      const options = buildPlotOptions({ lane, endSeconds, hasTimeAxis, element });
      return new uPlot(options, [seconds, ...lines], element);
    },
    [lane, seconds, endSeconds, hasTimeAxis],
  );
  const { frame } = usePlot(draw, cursorSeconds);

  return <div ref={frame} aria-hidden className={className} />;
}
