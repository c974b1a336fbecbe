import { createRandom, type Random } from "../random.ts";
import { classAt } from "./classes.ts";
import { composeCycling } from "./plan-cycling.ts";
import { composeFloor } from "./plan-floor.ts";
import { composeFootAndRow } from "./plan-foot-and-row.ts";
import type { ClassStyle } from "./class-styles.ts";

export type Surface = "cycling" | "running" | "caesar" | "floor";

/** One thing the coach asks for. */
export interface Effort {
  readonly label: string;
  readonly seconds: number;
  /** power asked for, as a fraction of the rider's one-hour power */
  readonly intensity: number;
  readonly cadenceRpm?: number;
  readonly powerZone?: number;
  readonly paceIntensity?: number;
  readonly inclinePercent?: number;
  readonly strokeRateSpm?: number;
}

export interface PlanBlock extends Effort {
  readonly section: string;
  readonly surface: Surface;
  /** on the pedalling clock, 0-based */
  readonly startSecond: number;
}

/** A part of a class: its efforts are repeated until the part is full. */
export interface PlanPart {
  readonly section: string;
  readonly surface: Surface;
  readonly seconds: number;
  readonly efforts: readonly Effort[];
}

export interface Plan {
  readonly blocks: readonly PlanBlock[];
  readonly durationSeconds: number;
}

const plans = new Map<number, Plan>();

export function planOfClass(index: number): Plan {
  const known = plans.get(index);
  if (known) return known;
  const { template, durationSeconds } = classAt(index);
  const plan = composePlan(template.style, durationSeconds, createRandom(`plan/${index}`));
  plans.set(index, plan);
  return plan;
}

export function composePlan(style: ClassStyle, durationSeconds: number, random: Random): Plan {
  const parts = composeParts(style, durationSeconds, random);
  const blocks: PlanBlock[] = [];
  let clock = 0;
  for (const part of parts) {
    const end = Math.min(durationSeconds, clock + part.seconds);
    for (let turn = 0; clock < end; turn += 1) {
      const effort = part.efforts[turn % part.efforts.length];
      if (!effort) break;
      const seconds = Math.min(effort.seconds, end - clock);
      blocks.push({ ...effort, section: part.section, surface: part.surface, seconds, startSecond: clock });
      clock += seconds;
    }
  }
  return { blocks, durationSeconds };
}

/** Mean power asked for, as a fraction of one-hour power; floor parts count as nothing. */
export function meanIntensity(plan: Plan): number {
  const machineBlocks = plan.blocks.filter((block) => block.surface !== "floor");
  const sum = machineBlocks.reduce((total, block) => total + block.intensity * block.seconds, 0);
  return sum / Math.max(1, plan.durationSeconds);
}

function composeParts(style: ClassStyle, durationSeconds: number, random: Random): readonly PlanPart[] {
  return (
    composeCycling(style, durationSeconds, random) ??
    composeFootAndRow(style, durationSeconds, random) ??
    composeFloor(style, durationSeconds, random)
  );
}
