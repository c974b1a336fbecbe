import { clsx } from "clsx";
import { useCallback, useEffect, useRef } from "react";
import uPlot from "uplot";
import type { TimeRange } from "./chart-range.ts";
import type { LaneModel } from "./lane-model.ts";
import { buildLaneOptions } from "./lane-options.ts";
import { usePlot } from "./use-plot.ts";

interface LanePlotProps {
  lane: LaneModel;
  view: TimeRange;
  hasTimeAxis: boolean;
  cursorSeconds: number | null;
  className: string;
}

/** The lane's canvas. Decorative for those who can't see it: the figure's caption and the cursor tell what it shows. */
export function LanePlot({ lane, view, hasTimeAxis, cursorSeconds, className }: LanePlotProps) {
  const shownView = useRef(view);
  const draw = useCallback(
    (element: HTMLDivElement) => {
      const { seconds, values } = lane.plotted;
      const drawn = new uPlot(buildLaneOptions({ lane, hasTimeAxis, element }), [seconds, values], element);
      drawn.setScale("x", toScale(shownView.current));
      return drawn;
    },
    [lane, hasTimeAxis],
  );
  const { frame, plot } = usePlot(draw, cursorSeconds);

  useEffect(() => {
    shownView.current = view;
    plot.current?.setScale("x", toScale(view));
  }, [view, plot]);

  return <div ref={frame} aria-hidden className={clsx("overflow-hidden", className)} />;
}

function toScale({ fromSeconds, toSeconds }: TimeRange): { min: number; max: number } {
  return { min: fromSeconds, max: toSeconds };
}
