import { formatNumber } from "@/lib/format/number.ts";
import type { TargetStep } from "@/lib/metrics/compliance.ts";
import type { SeriesLook } from "./series-look.ts";

/** "110–180 W", "from 300 W", "3 %". */
export function describeTarget({ lower, upper }: TargetStep, { toShown, unit }: SeriesLook): string {
  const [from, to] = [lower, upper].map((bound) => (bound === null ? null : formatNumber(toShown(bound))));
  if (to === null) return `from ${from} ${unit}`;
  return from === to ? `${to} ${unit}` : `${from}–${to} ${unit}`;
}

/** The target at a moment. */
export function findTarget(targets: readonly TargetStep[], atSeconds: number): TargetStep | undefined {
  return targets.find(({ startSeconds, endSeconds }) => atSeconds >= startSeconds && atSeconds < endSeconds);
}
