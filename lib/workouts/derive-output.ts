import { findBestWindow } from "@/lib/metrics/best-window.ts";
import { readNormalizedOutput } from "@/lib/metrics/normalized-output.ts";
import type { DerivableSeries } from "./derive-spark-values.ts";

export interface DerivableGraph {
  sampleSeconds: readonly number[];
  sampleEverySeconds: number;
  series: readonly DerivableSeries[];
}

/** In watts, each null when the workout is too short for it. */
export interface DerivedOutput {
  normalizedOutputWatts: number | null;
  best5SecondsOutputWatts: number | null;
  best1MinuteOutputWatts: number | null;
  best5MinutesOutputWatts: number | null;
  best20MinutesOutputWatts: number | null;
}

/** What the output's readings say beyond Peloton's own numbers; null for a workout without power. */
export function deriveOutput({
  series,
  sampleSeconds,
  sampleEverySeconds,
}: DerivableGraph): DerivedOutput | null {
  const values = series.find((one) => one.slug === "output")?.values;
  if (!values?.some((value) => value !== null && value > 0)) return null;
  const findBest = (windowSeconds: number): number | null =>
    roundTenth(findBestWindow(sampleSeconds, values, { windowSeconds, sampleEverySeconds })?.average);
  return {
    normalizedOutputWatts: roundTenth(readNormalizedOutput(sampleSeconds, values, sampleEverySeconds)),
    best5SecondsOutputWatts: findBest(5),
    best1MinuteOutputWatts: findBest(60),
    best5MinutesOutputWatts: findBest(300),
    best20MinutesOutputWatts: findBest(1200),
  };
}

function roundTenth(watts: number | null | undefined): number | null {
  return watts == null ? null : Math.round(watts * 10) / 10;
}
