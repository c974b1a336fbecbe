import type uPlot from "uplot";
import { drawAverage, drawTargets, drawZones } from "./lane-drawing.ts";
import type { LaneModel } from "./lane-model.ts";
import { buildFrameOptions } from "./frame-options.ts";

interface LaneOptions {
  lane: LaneModel;
  hasTimeAxis: boolean;
  /** Where it is drawn: gives the size, the font and the colours. */
  element: HTMLElement;
}

/** Colours are read whenever something is drawn, so that a change of theme needs only another drawing. */
export function buildLaneOptions({ lane, hasTimeAxis, element }: LaneOptions): uPlot.Options {
  const { look, average, zones, targets } = lane;
  const isPlain = zones.length === 0 && targets.length === 0;
  const style = getComputedStyle(element);
  const color = (token: string) => style.getPropertyValue(token);
  return {
    ...buildFrameOptions({ element, hasTimeAxis, colorToken: look.colorToken, color }),
    scales: {
      x: { time: false, range: (_plot, from, to) => [from, to] },
      y: { range: (_plot, lowest, highest) => chooseRange(lane, lowest, highest) },
    },
    series: [
      {},
      {
        width: 1.5,
        stroke: () => color(look.colorToken),
        points: { show: false },
        ...(isPlain && { fill: (plot) => fade(plot, color(look.colorToken)) }),
      },
    ],
    hooks: {
      drawClear: [
        (plot) => drawZones(plot, zones, color, style.fontFamily),
        (plot) => drawTargets(plot, lane, color),
      ],
      draw: [
        (plot) =>
          isPlain && average !== null && drawAverage(plot, look.toShown(average), color("--ink-faint")),
      ],
    },
  };
}

/** Room for the readings that are shown and for what the class asked for. */
function chooseRange({ look, targets, zones }: LaneModel, lowest: number, highest: number): [number, number] {
  const bounds = targets
    .flatMap(({ lower, upper }) => [lower, upper ?? lower])
    .map((bound) => look.toShown(bound));
  // There is no lowest reading where all that is shown is a gap.
  const all = [lowest, highest, ...bounds].filter((value) => Number.isFinite(value));
  if (all.length === 0) return [0, 1];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = Math.max((most - least) * 0.1, 2);
  // Without an area below it a line needn't stand on zero: the targets show better.
  const startsAtZero = look.startsAtZero && (targets.length === 0 || zones.length > 0);
  return [startsAtZero ? Math.min(0, least) : least - room, most + room];
}

function fade(plot: uPlot, color: string): CanvasGradient {
  const { top, height } = plot.bbox;
  const gradient = plot.ctx.createLinearGradient(0, top, 0, top + height);
  gradient.addColorStop(0, `color-mix(in srgb, ${color} 26%, transparent)`);
  gradient.addColorStop(1, `color-mix(in srgb, ${color} 4%, transparent)`);
  return gradient;
}
