import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatPace, type Measure } from "@/lib/format/distance.ts";
import { formatClock } from "@/lib/format/duration.ts";

const onFoot = new Set(["running", "walking", "hiking", "circuit", "tread_bootcamp"]);
const rowing = new Set(["caesar", "caesar_bootcamp", "rowing"]);

/** Whether those who do this discipline count the way rather than the work. */
export function isPaced(discipline: string | null): boolean {
  return discipline !== null && (onFoot.has(discipline) || rowing.has(discipline));
}

/** A speed as those who do this discipline speak of it: per mile or kilometre on foot, per 500 m in the boat; else null. */
export function formatPaceOf(
  speedMetersPerSecond: number,
  discipline: string | null,
  distanceUnit: DistanceUnit,
): Measure | null {
  if (discipline === null || speedMetersPerSecond <= 0) return null;
  if (onFoot.has(discipline)) return formatPace(speedMetersPerSecond, distanceUnit);
  if (!rowing.has(discipline)) return null;
  return { value: formatClock(Math.round(500 / speedMetersPerSecond)), unit: "/500 m" };
}
