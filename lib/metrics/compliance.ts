import type { Reading } from "./average.ts";
import { findFirstFrom, listSampleSpans } from "./sample-spans.ts";

/** A stretch in which a metric should lie within a range; its end is exclusive. */
export interface TargetStep {
  startSeconds: number;
  endSeconds: number;
  lower: number;
  /** Null where there is no upper limit. */
  upper: number | null;
  /** A power zone ends where the next begins, a range of cadence includes its last number. */
  isUpperIncluded: boolean;
}

export interface Compliance {
  /** How much of the targets' time has a reading. */
  targetSeconds: number;
  inTargetSeconds: number;
  /** 0 to 1. */
  share: number;
  /** Where the readings were within the target, one after the other. */
  runs: { startSeconds: number; endSeconds: number; step: TargetStep }[];
}

interface Samples {
  sampleSeconds: readonly number[];
  sampleEverySeconds: number;
  values: readonly Reading[];
}

/**
 * The share of the targets' time in which each single reading lay within its target. Give smoothed readings to forgive
 * the wobble of every pedal stroke. A gap counts nowhere; null when no target has a reading.
 */
export function readCompliance(samples: Samples, targets: readonly TargetStep[]): Compliance | null {
  const { sampleSeconds, sampleEverySeconds, values } = samples;
  const spans = listSampleSpans(sampleSeconds, sampleEverySeconds);
  const runs: Compliance["runs"] = [];
  let targetSeconds = 0;
  let inTargetSeconds = 0;
  for (const step of targets) {
    let isWithin = false;
    const end = findFirstFrom(sampleSeconds, step.endSeconds);
    for (let index = findFirstFrom(sampleSeconds, step.startSeconds); index < end; index += 1) {
      const value = values[index] ?? null;
      const span = spans[index] ?? 0;
      const wasWithin = isWithin;
      isWithin = value !== null && isInTarget(value, step);
      targetSeconds += value === null ? 0 : span;
      if (!isWithin) continue;
      inTargetSeconds += span;
      const at = sampleSeconds[index] ?? 0;
      const run = wasWithin ? runs.at(-1) : undefined;
      const endSeconds = Math.min(step.endSeconds, at + sampleEverySeconds);
      if (run && at <= run.endSeconds + sampleEverySeconds) run.endSeconds = endSeconds;
      else runs.push({ startSeconds: at, endSeconds, step });
    }
  }
  if (targetSeconds === 0) return null;
  return { targetSeconds, inTargetSeconds, share: inTargetSeconds / targetSeconds, runs };
}

export function isInTarget(value: number, { lower, upper, isUpperIncluded }: TargetStep): boolean {
  if (value < lower) return false;
  return upper === null || value < upper || (isUpperIncluded && value === upper);
}
