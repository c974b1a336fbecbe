import type { TargetStep } from "@/lib/rides/target-lanes.ts";

/** Seconds by zone; a step that asks for several zones counts for the highest of them, as it is drawn. */
export function sumZoneSeconds(steps: readonly TargetStep[]): Map<number, number> {
  const seconds = new Map<number, number>();
  for (const { upper, startSeconds, endSeconds } of steps) {
    seconds.set(upper, (seconds.get(upper) ?? 0) + endSeconds - startSeconds);
  }
  return seconds;
}
