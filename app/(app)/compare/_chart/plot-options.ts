import type uPlot from "uplot";
import { buildFrameOptions } from "../../workouts/[id]/_chart/frame-options.ts";
import type { CompareLane } from "./build-lanes.ts";

interface PlotOptions {
  lane: CompareLane;
  endSeconds: number;
  hasTimeAxis: boolean;
  /** Where it is drawn: gives the size, the font and the colours. */
  element: HTMLElement;
}

/** Colours are read whenever something is drawn, so that a change of theme needs only another drawing. */
export function buildPlotOptions({ lane, endSeconds, hasTimeAxis, element }: PlotOptions): uPlot.Options {
  const style = getComputedStyle(element);
  const color = (token: string) => style.getPropertyValue(token);
  const isDifference = lane.ghost === null;
  return {
    ...buildFrameOptions({ element, hasTimeAxis, colorToken: lane.colorToken, color }),
    scales: {
      x: { time: false, range: () => [0, endSeconds] },
      y: { range: (_plot, lowest, highest) => chooseRange(lane, lowest, highest) },
    },
    series: [
      {},
      ...(isDifference
        ? []
        : [{ width: 1.25, dash: [4, 3], stroke: () => color("--ink-soft"), points: { show: false } }]),
      {
        width: 1.75,
        stroke: () => color(lane.colorToken),
        points: { show: false },
        ...(isDifference && { fill: (plot: uPlot) => fillFromZero(plot, color), fillTo: 0 }),
      },
    ],
    hooks: { draw: isDifference ? [(plot) => drawZero(plot, color("--line-strong"))] : [] },
  };
}

function chooseRange(
  { startsAtZero }: CompareLane,
  lowest: number | null,
  highest: number | null,
): [number, number] {
  const [low, high] = [lowest ?? 0, highest ?? 0];
  const room = Math.max((high - low) * 0.1, 1);
  if (!startsAtZero) return [low - room, high + room];
  return [low < 0 ? low - room : 0, high > 0 ? high + room : room];
}

/** Ahead in one colour, behind in another, meeting where nobody leads. */
function fillFromZero(plot: uPlot, color: (token: string) => string): CanvasGradient | string {
  const { top, height } = plot.bbox;
  const wash = (token: string) => `color-mix(in srgb, ${color(token)} 30%, transparent)`;
  const share = (plot.valToPos(0, "y", true) - top) / height;
  if (!Number.isFinite(share)) return wash("--good");
  const zero = Math.min(1, Math.max(0, share));
  const gradient = plot.ctx.createLinearGradient(0, top, 0, top + height);
  gradient.addColorStop(0, wash("--good"));
  gradient.addColorStop(zero, wash("--good"));
  gradient.addColorStop(zero, wash("--bad"));
  gradient.addColorStop(1, wash("--bad"));
  return gradient;
}

function drawZero(plot: uPlot, color: string): void {
  const { ctx, bbox } = plot;
  const at = Math.round(plot.valToPos(0, "y", true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(bbox.left, at);
  ctx.lineTo(bbox.left + bbox.width, at);
  ctx.stroke();
  ctx.restore();
}
