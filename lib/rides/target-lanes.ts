import type { InstructorCue, RideTargets } from "./stored-plan.ts";

/** What a class asks of one metric, as steps on the pedalling clock; ends are exclusive. */
export interface TargetLane {
  /** power_zone, pace_intensity, cadence, resistance, stroke_rate, incline, speed … */
  name: string;
  steps: TargetStep[];
}

export interface TargetStep {
  startSeconds: number;
  endSeconds: number;
  lower: number;
  upper: number;
}

const order = ["power_zone", "pace_intensity", "cadence", "stroke_rate", "resistance", "incline", "speed"];

/** The class's targets, else what its instructor calls for; the most telling metric first. */
export function listTargetLanes({
  spans,
  cues,
  classEndSeconds,
}: {
  spans: RideTargets["spans"];
  cues: readonly InstructorCue[];
  /** The last target may outlast the class by a second. */
  classEndSeconds: number;
}): TargetLane[] {
  const targets = spans.flatMap(({ startSeconds, endSeconds, targets: asked }) =>
    asked.map((target) => ({ startSeconds, endSeconds, ...target })),
  );
  const lanes = groupByName(targets, classEndSeconds);
  return lanes.length > 0 ? lanes : groupByName(cues.flatMap(listCueTargets), classEndSeconds);
}

interface NamedTarget {
  name: string;
  startSeconds: number;
  endSeconds: number;
  lower: number | null;
  upper: number | null;
}

function listCueTargets({ startSeconds, endSeconds, cadenceRpm, resistancePercent }: InstructorCue) {
  const named = [
    { name: "cadence", range: cadenceRpm },
    { name: "resistance", range: resistancePercent },
  ];
  return named.flatMap(({ name, range }): NamedTarget[] =>
    range ? [{ name, startSeconds, endSeconds, ...range }] : [],
  );
}

/** Steps that follow each other without a change are one. */
function groupByName(targets: NamedTarget[], classEndSeconds: number): TargetLane[] {
  const stepsByName = new Map<string, TargetStep[]>();
  const inTime = targets.toSorted((one, other) => one.startSeconds - other.startSeconds);
  for (const { name, ...bounds } of inTime) {
    const startSeconds = Math.max(0, bounds.startSeconds);
    const endSeconds = Math.min(classEndSeconds, bounds.endSeconds);
    const lower = bounds.lower ?? bounds.upper;
    const upper = bounds.upper ?? bounds.lower;
    if (lower === null || upper === null || endSeconds <= startSeconds) continue;
    const steps = stepsByName.get(name) ?? [];
    const last = steps.at(-1);
    if (last && last.endSeconds === startSeconds && last.lower === lower && last.upper === upper) {
      last.endSeconds = endSeconds;
    } else {
      steps.push({ startSeconds, endSeconds, lower, upper });
    }
    stepsByName.set(name, steps);
  }
  return [...stepsByName]
    .map(([name, steps]) => ({ name, steps }))
    .toSorted((one, other) => rank(one.name) - rank(other.name));
}

function rank(name: string): number {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
}
