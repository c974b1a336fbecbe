import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatSpeed } from "@/lib/format/distance.ts";
import { formatNumber } from "@/lib/format/number.ts";
import type { RideTargets } from "@/lib/rides/stored-plan.ts";
import type { TargetStep } from "@/lib/rides/target-lanes.ts";
import { convertTo } from "@/lib/units/convert.ts";
import type { PowerZone } from "@/lib/zones/power-zones.ts";

export interface TargetContext {
  /** Of the rider's present FTP; null when none is known. */
  powerZones: PowerZone[] | null;
  paceIntensities: NamedIntensity[];
  distanceUnit: DistanceUnit;
}

type Bounds = Pick<TargetStep, "lower" | "upper">;
type NamedIntensity = Pick<RideTargets["paceIntensities"][number], "value" | "name">;

const names: Record<string, string> = {
  power_zone: "Power zone",
  pace_intensity: "Pace",
  cadence: "Cadence",
  stroke_rate: "Stroke rate",
  resistance: "Resistance",
  incline: "Incline",
  speed: "Speed",
};

const units: Record<string, string> = {
  cadence: "rpm",
  stroke_rate: "spm",
  resistance: "%",
  incline: "%",
};

/** A metric that isn't known here keeps its own words. */
export function nameTarget(name: string): string {
  return names[name] ?? name.replaceAll("_", " ");
}

/** "Zone 3, 150–179 W", "80–90 rpm", "Challenging". */
export function describeStep(name: string, step: Bounds, context: TargetContext): string {
  if (name === "power_zone") return describeZones(step, context.powerZones);
  if (name === "pace_intensity") return describePace(step, context.paceIntensities);
  if (name === "speed") return describeSpeed(step, context.distanceUnit);
  return [formatRange(step.lower, step.upper), units[name]].filter(Boolean).join(" ");
}

/** "150–179 W", "up to 109 W", "from 300 W". */
export function describeZoneWatts({ minWatts, endWatts }: Pick<PowerZone, "minWatts" | "endWatts">): string {
  if (endWatts === null) return `from ${minWatts} W`;
  return minWatts === 0 ? `up to ${endWatts - 1} W` : `${minWatts}–${endWatts - 1} W`;
}

function describeZones({ lower, upper }: Bounds, zones: PowerZone[] | null): string {
  const name = lower === upper ? `Zone ${lower}` : `Zone ${lower} to ${upper}`;
  const first = zones?.find(({ zone }) => zone === lower);
  const last = zones?.find(({ zone }) => zone === upper);
  if (!first || !last) return name;
  return `${name}, ${describeZoneWatts({ minWatts: first.minWatts, endWatts: last.endWatts })}`;
}

function describePace({ lower, upper }: Bounds, intensities: NamedIntensity[]): string {
  const tell = (value: number) =>
    intensities.find((intensity) => intensity.value === value)?.name ?? `Level ${formatNumber(value)}`;
  return lower === upper ? tell(lower) : `${tell(lower)} to ${tell(upper)}`;
}

/** Peloton gives targets of speed in miles an hour, whatever the account's units are. */
function describeSpeed({ lower, upper }: Bounds, distanceUnit: DistanceUnit): string {
  const [least, most] = [lower, upper].map((milesPerHour) =>
    formatSpeed(convertTo("m/s", milesPerHour, "mph") ?? 0, distanceUnit),
  );
  if (!least || !most) return "";
  const range = least.value === most.value ? least.value : `${least.value}–${most.value}`;
  return `${range} ${least.unit}`;
}

function formatRange(lower: number, upper: number): string {
  return lower === upper ? formatNumber(lower) : `${formatNumber(lower)}–${formatNumber(upper)}`;
}
