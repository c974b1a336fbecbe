import { useEffect, useRef } from "react";
import uPlot from "uplot";
import type { HeartRateZone } from "@/lib/rides/stored-facts.ts";
import type { PlottedData } from "./chart-data.ts";
import { buildLaneOptions } from "./lane-options.ts";
import type { SeriesLook } from "./series-look.ts";

interface LanePlotProps {
  data: PlottedData;
  look: SeriesLook;
  average: number | null;
  heartRateZones: HeartRateZone[];
  endSeconds: number;
  isTall: boolean;
  hasTimeAxis: boolean;
  cursorSeconds: number | null;
}

/** The lane's canvas. Decorative for those who can't see it: the figure's caption and the cursor tell what it shows. */
export function LanePlot({ cursorSeconds, isTall, ...lane }: LanePlotProps) {
  const { data, look, average, heartRateZones, endSeconds, hasTimeAxis } = lane;
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const drawn = new uPlot(
      buildLaneOptions({ look, average, heartRateZones, endSeconds, hasTimeAxis, element }),
      [data.seconds, data.values.map((value) => (value === null ? null : look.toShown(value)))],
      element,
    );
    plot.current = drawn;
    const resizing = new ResizeObserver(() =>
      drawn.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    resizing.observe(element);
    const theme = window.matchMedia("(prefers-color-scheme: dark)");
    const redraw = () => drawn.redraw(false, true);
    theme.addEventListener("change", redraw);
    return () => {
      theme.removeEventListener("change", redraw);
      resizing.disconnect();
      drawn.destroy();
      plot.current = null;
    };
  }, [data, look, average, heartRateZones, endSeconds, hasTimeAxis]);

  useEffect(() => {
    const left = cursorSeconds === null ? -10 : (plot.current?.valToPos(cursorSeconds, "x") ?? -10);
    plot.current?.setCursor({ left, top: left < 0 ? -10 : 0 }, false);
  }, [cursorSeconds]);

  return <div ref={frame} aria-hidden className={isTall ? "h-56 sm:h-64" : "h-40 sm:h-44"} />;
}
