import type { Segment } from "@/lib/rides/stored-facts.ts";
import { cutBlocks } from "./blocks.ts";
import { compareBlocks, type BlockDifference, type Pair } from "./compare-blocks.ts";
import { raceReadings, type Race } from "./race.ts";
import { chooseEffort, pickReadings, type Effort, type WorkoutReadings } from "./readings.ts";
import { resampleToSeconds } from "./resample.ts";

export interface Comparison {
  effort: Effort;
  /** Both workouts have readings up to here. */
  endSeconds: number;
  /** How much longer one of the two has readings: positive for the live one. */
  longerSeconds: number;
  blocks: BlockDifference[];
  /** How it stands when the shared time ends, in kJ or metres; null when only the hearts can be compared. */
  finish: { lead: number; gapSeconds: number; uncountedSeconds: number } | null;
  chart: ComparisonChart;
}

/** Drawn from 0 on, one value for every step. */
export interface ComparisonChart {
  stepSeconds: number;
  endSeconds: number;
  effort: Pair;
  /** Null when one of the two has none, or when it is the effort itself. */
  heartRate: Pair | null;
  leads: number[] | null;
  gapSeconds: number[] | null;
}

const mostPoints = 3_600;

/** Null when the two have no metric in common. */
export function buildComparison(
  live: WorkoutReadings,
  ghost: WorkoutReadings,
  { segments, countsDistance }: { segments: readonly Segment[]; countsDistance: boolean },
): Comparison | null {
  const effort = chooseEffort(live, ghost, countsDistance);
  const [liveEnd, ghostEnd] = [live.sampleSeconds.at(-1) ?? 0, ghost.sampleSeconds.at(-1) ?? 0];
  const endSeconds = Math.min(liveEnd, ghostEnd);
  if (!effort || endSeconds <= 0) return null;
  const efforts = pairReadings(live, ghost, effort, endSeconds);
  if (!efforts) return null;
  const heartRate = effort === "heart_rate" ? null : pairReadings(live, ghost, "heart_rate", endSeconds);
  const race =
    effort === "heart_rate"
      ? null
      : raceReadings(efforts.live, efforts.ghost, effort === "output" ? 0.001 : 1);
  const blocks = cutBlocks(segments, endSeconds);
  return {
    effort,
    endSeconds,
    longerSeconds: liveEnd - ghostEnd,
    blocks: compareBlocks(blocks, {
      effort: effort === "heart_rate" ? null : efforts,
      heartRate: effort === "heart_rate" ? efforts : heartRate,
      race,
    }),
    finish: race && {
      lead: race.leads.at(-1) ?? 0,
      gapSeconds: race.gapSeconds.at(-1) ?? 0,
      uncountedSeconds: race.uncountedSeconds,
    },
    chart: thinOut({ endSeconds, effort: efforts, heartRate, race }, effort),
  };
}

function pairReadings(
  live: WorkoutReadings,
  ghost: WorkoutReadings,
  effort: Effort,
  endSeconds: number,
): Pair | null {
  const [liveValues, ghostValues] = [pickReadings(live, effort), pickReadings(ghost, effort)];
  if (!liveValues || !ghostValues) return null;
  return {
    live: resampleToSeconds(live, liveValues, endSeconds),
    ghost: resampleToSeconds(ghost, ghostValues, endSeconds),
  };
}

/** A screen shows no more points than this, and a sensor is no finer than these decimals. */
function thinOut({ endSeconds, effort, heartRate, race }: ChartSource, metric: Effort): ComparisonChart {
  const stepSeconds = Math.ceil((endSeconds + 1) / mostPoints);
  const keep = <Value>(values: readonly Value[]) => values.filter((_, second) => second % stepSeconds === 0);
  const keepPair = ({ live, ghost }: Pair, decimals: number) => ({
    live: keep(live).map((value) => value && round(value, decimals)),
    ghost: keep(ghost).map((value) => value && round(value, decimals)),
  });
  const keepNumbers = (values: readonly number[]) => keep(values).map((value) => round(value, 1));
  return {
    stepSeconds,
    endSeconds,
    effort: keepPair(effort, metric === "speed" ? 2 : 0),
    heartRate: heartRate && keepPair(heartRate, 0),
    leads: race && keepNumbers(race.leads),
    gapSeconds: race && keepNumbers(race.gapSeconds),
  };
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

interface ChartSource {
  endSeconds: number;
  effort: Pair;
  heartRate: Pair | null;
  race: Race | null;
}
