import type uPlot from "uplot";
import type { Compliance, TargetStep } from "@/lib/metrics/compliance.ts";
import type { LaneZone } from "./lane-model.ts";
import type { SeriesLook } from "./series-look.ts";

type ReadColor = (token: string) => string;

const zoneOpacity = 0.16;
const targetOpacity = 0.1;
const keptTargetOpacity = 0.26;
const smallestLabelledPx = 11;

/** Fills the ground with the rider's zones and numbers them in the right margin. */
export function drawZones(plot: uPlot, zones: LaneZone[], color: ReadColor, fontFamily: string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.font = `${10 * devicePixelRatio}px ${fontFamily}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  for (const [index, { zone, min }] of zones.entries()) {
    const from = clampToPlot(plot, index === 0 ? -Infinity : min);
    const to = clampToPlot(plot, zones[index + 1]?.min ?? Infinity);
    ctx.globalAlpha = zoneOpacity;
    ctx.fillStyle = color(`--zone-${zone}`);
    ctx.fillRect(bbox.left, to, bbox.width, from - to);
    if (from - to < smallestLabelledPx * devicePixelRatio) continue;
    ctx.globalAlpha = 1;
    ctx.fillStyle = color("--ink-faint");
    ctx.fillText(`Z${zone}`, bbox.left + bbox.width + 4 * devicePixelRatio, (from + to) / 2);
  }
  ctx.restore();
}

/** What the class asked for, as steps; stronger where it was kept. */
export function drawTargets(
  plot: uPlot,
  { targets, compliance, look }: { targets: TargetStep[]; compliance: Compliance | null; look: SeriesLook },
  color: ReadColor,
): void {
  if (targets.length === 0) return;
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.fillStyle = color("--ink");
  ctx.globalAlpha = targetOpacity;
  for (const step of targets) fillBox(plot, placeBox(plot, step, step, look));
  ctx.fillStyle = color("--good");
  ctx.globalAlpha = keptTargetOpacity;
  for (const run of compliance?.runs ?? []) fillBox(plot, placeBox(plot, run, run.step, look));
  ctx.strokeStyle = color("--ink-soft");
  ctx.globalAlpha = 1;
  ctx.lineWidth = devicePixelRatio;
  for (const step of targets) strokeEdges(plot, placeBox(plot, step, step, look));
  ctx.restore();
}

/** A dashed line at the average. */
export function drawAverage(plot: uPlot, value: number, color: string): void {
  const { ctx, bbox } = plot;
  const at = Math.round(plot.valToPos(value, "y", true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, at);
  ctx.lineTo(bbox.left + bbox.width, at);
  ctx.stroke();
  ctx.restore();
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function placeBox(
  plot: uPlot,
  time: { startSeconds: number; endSeconds: number },
  { lower, upper }: TargetStep,
  { toShown }: SeriesLook,
): Box {
  return {
    left: plot.valToPos(time.startSeconds, "x", true),
    right: plot.valToPos(time.endSeconds, "x", true),
    top: clampToPlot(plot, upper === null ? Infinity : toShown(upper)),
    bottom: clampToPlot(plot, toShown(lower)),
  };
}

/** A target that is one number is as high as a line. */
function fillBox({ ctx }: uPlot, { left, right, top, bottom }: Box): void {
  const height = Math.max(bottom - top, 4 * devicePixelRatio);
  ctx.fillRect(left, (top + bottom - height) / 2, right - left, height);
}

function strokeEdges({ ctx }: uPlot, { left, right, top, bottom }: Box): void {
  ctx.beginPath();
  for (const edge of [Math.round(top) + 0.5, Math.round(bottom) + 0.5]) {
    ctx.moveTo(left, edge);
    ctx.lineTo(right, edge);
  }
  ctx.stroke();
}

/** Canvas pixels from the top, never outside the plot. */
function clampToPlot(plot: uPlot, value: number): number {
  const { top, height } = plot.bbox;
  if (value === Infinity) return top;
  if (value === -Infinity) return top + height;
  return Math.min(top + height, Math.max(top, plot.valToPos(value, "y", true)));
}
