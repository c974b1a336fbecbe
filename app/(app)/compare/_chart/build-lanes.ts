import type { ComparisonChart } from "@/lib/compare/build-comparison.ts";
import type { Effort } from "@/lib/compare/readings.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatSpeed } from "@/lib/format/distance.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { Reading } from "@/lib/metrics/average.ts";
import { smoothReadings } from "@/lib/metrics/smooth.ts";
import { formatPaceOf } from "@/lib/workouts/pace.ts";
import { describeLead, describeTimeGap } from "../describe-lead.ts";

export interface CompareContext {
  effort: Effort;
  discipline: string | null;
  distanceUnit: DistanceUnit;
}

/** What one lane draws and how it is told. */
export interface CompareLane {
  key: string;
  name: string;
  /** The CSS variable that holds the live line's colour. */
  colorToken: string;
  live: Reading[];
  /** Null in a lane that draws the difference itself. */
  ghost: Reading[] | null;
  /** What is drawn and what the cursor tells: smoothed as the rider chose. All else follows from the readings. */
  drawn: { live: Reading[]; ghost: Reading[] | null };
  /** Such as "15 s average"; null where nothing was smoothed. */
  averageName: string | null;
  /** The stored number in the unit of the scale. */
  toShown: (value: number) => number;
  /** A reading in words, its unit included. */
  describe: (value: number) => string;
  startsAtZero: boolean;
}

export function buildLanes(
  chart: ComparisonChart,
  context: CompareContext,
  smoothingSeconds: number,
): CompareLane[] {
  const seconds = listSeconds(chart);
  const smooth = (values: Reading[]) => smoothReadings(seconds, values, smoothingSeconds);
  const averageName = smoothingSeconds > 0 ? `${smoothingSeconds} s average` : null;
  const pair = ({ live, ghost }: { live: Reading[]; ghost: Reading[] }) => {
    return { live, ghost, drawn: { live: smooth(live), ghost: smooth(ghost) }, averageName };
  };
  const { effort, heartRate, leads, gapSeconds } = chart;
  return [
    { ...describeEffort(context), key: "effort", ...pair(effort) },
    ...(heartRate ? [{ ...heart, key: "heart_rate", ...pair(heartRate) }] : []),
    ...(leads ? [{ ...describeLeads(context), key: "lead", ...drawAlone(leads) }] : []),
    ...(gapSeconds ? [{ ...timeGap, key: "gap", ...drawAlone(gapSeconds) }] : []),
  ];
}

/** The chart's clock: a second for each of its values. */
export function listSeconds({ stepSeconds, effort }: ComparisonChart): number[] {
  return effort.live.map((_, index) => index * stepSeconds);
}

function drawAlone(live: Reading[]) {
  return { live, ghost: null, drawn: { live, ghost: null }, averageName: null };
}

type LaneWords = Omit<CompareLane, "key" | "live" | "ghost" | "drawn" | "averageName">;

const heart: LaneWords = {
  name: "Heart rate",
  colorToken: "--chart-heart-rate",
  toShown: (value) => value,
  describe: (value) => `${formatCount(value)} bpm`,
  startsAtZero: false,
};

const timeGap: LaneWords = {
  name: "Time gap, in seconds",
  colorToken: "--ink-soft",
  toShown: (value) => value,
  describe: describeTimeGap,
  startsAtZero: true,
};

function describeEffort({ effort, discipline, distanceUnit }: CompareContext): LaneWords {
  if (effort === "heart_rate") return heart;
  if (effort === "output") {
    return {
      name: "Output",
      colorToken: "--chart-output",
      toShown: (value) => value,
      describe: (value) => `${formatCount(value)} W`,
      startsAtZero: true,
    };
  }
  return {
    name: "Speed",
    colorToken: "--chart-speed",
    toShown: (value) => value * (distanceUnit === "metric" ? 3.6 : 3600 / 1609.344),
    describe: (value) => {
      const shown = formatPaceOf(value, discipline, distanceUnit) ?? formatSpeed(value, distanceUnit);
      return `${shown.value} ${shown.unit}`;
    },
    startsAtZero: true,
  };
}

function describeLeads({ effort, distanceUnit }: CompareContext): LaneWords {
  const inFeet = effort === "speed" && distanceUnit === "imperial";
  const unit = effort === "output" ? "kJ" : inFeet ? "feet" : "metres";
  return {
    name: `Ahead of the ghost, in ${unit}`,
    colorToken: "--ink-soft",
    toShown: (value) => (inFeet ? value / 0.3048 : value),
    describe: (value) => describeLead(value, { effort, distanceUnit }),
    startsAtZero: true,
  };
}
