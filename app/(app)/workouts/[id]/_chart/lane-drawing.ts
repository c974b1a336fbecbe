import type uPlot from "uplot";
import type { HeartRateZone } from "@/lib/rides/stored-facts.ts";

const zoneOpacity = 0.16;

/** Fills the ground with the rider's zones. */
export function drawZones(plot: uPlot, zones: HeartRateZone[], color: (token: string) => string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.globalAlpha = zoneOpacity;
  for (const [index, zone] of zones.entries()) {
    const from = clampToPlot(plot, zone.minBpm ?? -Infinity);
    const to = clampToPlot(plot, zones[index + 1]?.minBpm ?? Infinity);
    ctx.fillStyle = color(`--zone-${index + 1}`);
    ctx.fillRect(bbox.left, to, bbox.width, from - to);
  }
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

/** Canvas pixels from the top, never outside the plot. */
function clampToPlot(plot: uPlot, value: number): number {
  const { top, height } = plot.bbox;
  if (value === Infinity) return top;
  if (value === -Infinity) return top + height;
  return Math.min(top + height, Math.max(top, plot.valToPos(value, "y", true)));
}
