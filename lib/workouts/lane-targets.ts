import type { TargetStep } from "@/lib/metrics/compliance.ts";
import type { PowerZone } from "@/lib/zones/power-zones.ts";
import type { ClassPlan, TargetSpan } from "./class-plan.ts";

type Target = TargetSpan["targets"][number];

const metersPerSecondOfMph = 0.44704;

/** The class's targets for one metric, in the metric's own unit; power zones become watts by the rider's FTP. */
export function listLaneTargets(
  plan: ClassPlan,
  slug: string,
  powerZones: readonly PowerZone[],
): TargetStep[] {
  const wanted = slug === "output" ? "power_zone" : slug;
  const steps = plan.spans.flatMap(({ startSeconds, endSeconds, targets }) => {
    const target = targets.find(({ name }) => name === wanted);
    const range = target && readRange(target, powerZones);
    return range ? [{ startSeconds, endSeconds, ...range }] : [];
  });
  if (steps.length > 0) return steps;
  const band = plan.bands.find(({ name }) => name === slug);
  return (band?.steps ?? []).map((step) => ({ ...step, isUpperIncluded: true }));
}

type Range = Pick<TargetStep, "lower" | "upper" | "isUpperIncluded">;

function readRange({ name, lower, upper }: Target, powerZones: readonly PowerZone[]): Range | null {
  if (lower === null && upper === null) return null;
  if (name === "power_zone") return readZoneRange(lower, upper, powerZones);
  const scale = name === "speed" ? metersPerSecondOfMph : 1;
  return {
    lower: (lower ?? 0) * scale,
    upper: upper === null ? null : upper * scale,
    isUpperIncluded: true,
  };
}

/** From where the lower zone begins to where the one above the upper zone does. */
function readZoneRange(
  lower: number | null,
  upper: number | null,
  powerZones: readonly PowerZone[],
): Range | null {
  const first = powerZones.find(({ zone }) => zone === (lower ?? upper));
  const last = powerZones.find(({ zone }) => zone === (upper ?? lower));
  if (!first || !last) return null;
  return { lower: first.minWatts, upper: last.endWatts, isUpperIncluded: false };
}
