import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatClock } from "./duration.ts";
import { formatCount, formatNumber } from "./number.ts";

/** A number and its unit apart, since they are set in different sizes. */
export interface Measure {
  value: string;
  unit: string;
}

const metersPerMile = 1609.344;
const metersPerFoot = 0.3048;

/** 32186.88 m → 20 mi or 32.2 km; two decimals below ten, none from a thousand. */
export function formatDistance(distanceMeters: number, distanceUnit: DistanceUnit): Measure {
  const isMetric = distanceUnit === "metric";
  const distance = distanceMeters / (isMetric ? 1000 : metersPerMile);
  const maxDecimals = distance < 10 ? 2 : distance < 1000 ? 1 : 0;
  return { value: formatNumber(distance, maxDecimals), unit: isMetric ? "km" : "mi" };
}

/** 8.9408 m/s → 20 mph or 32.2 km/h. */
export function formatSpeed(speedMetersPerSecond: number, distanceUnit: DistanceUnit): Measure {
  const isMetric = distanceUnit === "metric";
  const speed = speedMetersPerSecond * (3600 / (isMetric ? 1000 : metersPerMile));
  return { value: formatNumber(speed, 1), unit: isMetric ? "km/h" : "mph" };
}

/** Time for a mile or a kilometre: 2.68224 m/s → 10:00 /mi. Null when standing still. */
export function formatPace(speedMetersPerSecond: number, distanceUnit: DistanceUnit): Measure | null {
  if (speedMetersPerSecond <= 0) return null;
  const isMetric = distanceUnit === "metric";
  const paceSeconds = (isMetric ? 1000 : metersPerMile) / speedMetersPerSecond;
  return { value: formatClock(Math.round(paceSeconds)), unit: isMetric ? "/km" : "/mi" };
}

/** Climbing: whole feet or metres. */
export function formatElevation(elevationMeters: number, distanceUnit: DistanceUnit): Measure {
  const isMetric = distanceUnit === "metric";
  const elevation = elevationMeters / (isMetric ? 1 : metersPerFoot);
  return { value: formatCount(elevation), unit: isMetric ? "m" : "ft" };
}
