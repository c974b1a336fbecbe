import type { CatalogueClass } from "../catalogue/classes.ts";
import type { Plan, PlanBlock } from "../catalogue/plan.ts";
import { cueFor } from "../series/bike.ts";
import { maxOf, meanOf } from "./units.ts";

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** What is asked for when, on the video clock; both ends of the offsets are included. */
export function describeTargets(plan: Plan, one: CatalogueClass): object[] {
  return plan.blocks.map((block) => ({
    offsets: offsetsOf(block, plan, one),
    segment_type: block.powerZone === undefined ? block.surface : "power_zone",
    metrics: targetsOf(block).map(([name, range]) => ({ name, ...range })),
  }));
}

/** Resistance and cadence by the coach's word, for bike classes that aren't by power zone. */
export function describeCues(plan: Plan, one: CatalogueClass): object[] {
  return plan.blocks.filter(isCued).map((block) => ({
    offsets: offsetsOf(block, plan, one),
    resistance_range: resistanceRangeOf(block),
    cadence_range: cadenceRangeOf(block),
  }));
}

/** The cues as lines, one point for each second of the class; empty where nothing is cued. */
export function describeTargetGraph(plan: Plan): object[] {
  if (!plan.blocks.some(isCued)) return [];
  return [drawRange("cadence", plan, cadenceRangeOf), drawRange("resistance", plan, resistanceRangeOf)];
}

/** What a class expects of an ordinary rider, in kilojoules. */
export function describeExpectedOutput(plan: Plan): object {
  const ordinaryThresholdWatts = 205;
  const joules = plan.blocks
    .filter((block) => block.surface !== "floor")
    .reduce((sum, block) => sum + block.intensity * block.seconds * ordinaryThresholdWatts, 0);
  return {
    expected_upper_output: Math.round((joules * 1.2) / 1000),
    expected_lower_output: Math.round((joules * 0.8) / 1000),
  };
}

function isCued(block: PlanBlock): boolean {
  return block.cadenceRpm !== undefined && block.powerZone === undefined;
}

function offsetsOf(block: PlanBlock, plan: Plan, one: CatalogueClass) {
  const start = block.startSecond + one.startOffsetSeconds;
  const isLast = block.startSecond + block.seconds >= plan.durationSeconds;
  return { start, end: start + block.seconds - (isLast ? 0 : 1) };
}

function targetsOf(block: PlanBlock): Array<[name: string, range: Range]> {
  if (block.powerZone !== undefined) return [["power_zone", exactly(block.powerZone)]];
  if (block.surface === "floor") return [];
  if (block.surface === "cycling") {
    return [
      ["cadence", cadenceRangeOf(block)],
      ["resistance", resistanceRangeOf(block)],
    ];
  }
  const second: [string, Range] =
    block.surface === "caesar"
      ? ["stroke_rate", { lower: (block.strokeRateSpm ?? 22) - 1, upper: (block.strokeRateSpm ?? 22) + 1 }]
      : ["incline", exactly(block.inclinePercent ?? 0)];
  return [["pace_intensity", exactly(block.paceIntensity ?? 0)], second];
}

function exactly(value: number): Range {
  return { lower: value, upper: value };
}

function cadenceRangeOf(block: PlanBlock): Range {
  const cadence = block.cadenceRpm ?? 80;
  return { lower: cadence - 8, upper: cadence + 8 };
}

function resistanceRangeOf(block: PlanBlock): Range {
  const { resistancePercent } = cueFor(block.intensity, block.cadenceRpm ?? 80);
  return { lower: Math.max(0, resistancePercent - 5), upper: resistancePercent + 5 };
}

function drawRange(type: string, plan: Plan, rangeOf: (block: PlanBlock) => Range): object {
  const points = plan.blocks.flatMap((block) => Array.from({ length: block.seconds }, () => rangeOf(block)));
  const lower = points.map((range) => range.lower);
  const upper = points.map((range) => range.upper);
  const average = points.map((range) => (range.lower + range.upper) / 2);
  return {
    graph_data: { upper, lower, average },
    max: maxOf(upper),
    min: -maxOf(lower.map((value) => -value)),
    average: Math.round(meanOf(average)),
    type,
  };
}
