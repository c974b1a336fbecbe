import type uPlot from "uplot";
import { formatClock } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import type { HeartRateZone } from "@/lib/rides/stored-facts.ts";
import { drawAverage, drawZones } from "./lane-drawing.ts";
import { plotLeftPx, plotRightPx } from "./plot-frame.ts";
import type { SeriesLook } from "./series-look.ts";

export interface LaneOptions {
  look: SeriesLook;
  average: number | null;
  heartRateZones: HeartRateZone[];
  endSeconds: number;
  hasTimeAxis: boolean;
  /** Where it is drawn: gives the size, the font and the colours. */
  element: HTMLElement;
}

/** Colours are read whenever something is drawn, so that a change of theme needs only another drawing. */
export function buildLaneOptions(options: LaneOptions): uPlot.Options {
  const { look, average, heartRateZones, endSeconds, hasTimeAxis, element } = options;
  const style = getComputedStyle(element);
  const color = (token: string) => style.getPropertyValue(token);
  const axis: uPlot.Axis = {
    font: `12px ${style.fontFamily}`,
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
      points: { size: 9, width: 2, stroke: () => color("--ground"), fill: () => color(look.colorToken) },
    },
    scales: {
      x: { time: false, range: () => [0, endSeconds] },
      y: { range: (_plot, lowest, highest) => chooseRange(lowest, highest, look.startsAtZero) },
    },
    axes: [
      {
        ...axis,
        show: hasTimeAxis,
        size: 28,
        gap: 8,
        space: 60,
        incrs: [10, 30, 60, 120, 300, 600, 900, 1800, 3600],
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
    series: [
      {},
      {
        width: 1.5,
        stroke: () => color(look.colorToken),
        points: { show: false },
        ...(heartRateZones.length === 0 && { fill: (plot) => fade(plot, color(look.colorToken)) }),
      },
    ],
    hooks: {
      drawClear: [(plot) => drawZones(plot, heartRateZones, color)],
      draw: [(plot) => average !== null && drawAverage(plot, look.toShown(average), color("--ink-faint"))],
    },
  };
}

function chooseRange(lowest: number, highest: number, startsAtZero: boolean): [number, number] {
  const room = Math.max((highest - lowest) * 0.1, 2);
  return [startsAtZero ? Math.min(0, lowest) : lowest - room, highest + room];
}

function fade(plot: uPlot, color: string): CanvasGradient {
  const { top, height } = plot.bbox;
  const gradient = plot.ctx.createLinearGradient(0, top, 0, top + height);
  gradient.addColorStop(0, `color-mix(in srgb, ${color} 26%, transparent)`);
  gradient.addColorStop(1, `color-mix(in srgb, ${color} 4%, transparent)`);
  return gradient;
}
