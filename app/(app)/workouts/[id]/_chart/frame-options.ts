import type uPlot from "uplot";
import { formatClock } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { plotLeftPx, plotRightPx } from "./plot-frame.ts";

interface FrameOptions {
  /** Where it is drawn: gives the size and the font. */
  element: HTMLElement;
  hasTimeAxis: boolean;
  /** Of the line that the cursor's point lies on. */
  colorToken: string;
  color: (token: string) => string;
}

/** What every lane has around its lines, so that lanes below each other are one figure. */
export function buildFrameOptions({ element, hasTimeAxis, colorToken, color }: FrameOptions) {
  const axis: uPlot.Axis = {
    font: `12px ${getComputedStyle(element).fontFamily}`,
    stroke: () => color("--ink-faint"),
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [8, plotRightPx, hasTimeAxis ? 0 : 8, 0],
    legend: { show: false },
    cursor: {
      x: false,
      y: false,
      drag: { x: false, y: false },
      points: { size: 9, width: 2, stroke: () => color("--ground"), fill: () => color(colorToken) },
    },
    axes: [
      {
        ...axis,
        show: hasTimeAxis,
        size: 28,
        gap: 8,
        space: 60,
        incrs: [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600],
        grid: { show: false },
        values: (_plot, seconds) => seconds.map((second) => formatClock(second)),
      },
      {
        ...axis,
        size: plotLeftPx,
        gap: 8,
        space: 30,
        grid: { width: 1, stroke: () => color("--line") },
        values: (_plot, values) => values.map((value) => formatNumber(value)),
      },
    ],
  } satisfies Partial<uPlot.Options>;
}
