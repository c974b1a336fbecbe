import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDistance, formatElevation, type Measure } from "./distance.ts";
import { formatClock } from "./duration.ts";
import { formatNumber } from "./number.ts";

/** With its sign: "+12", "−4.5"; "0" for what rounds to nothing. */
export function formatDifference(value: number, maxDecimals = 0): string {
  const text = formatNumber(Math.abs(value), maxDecimals);
  if (text === "0") return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** Seconds below a minute, else a stopwatch: "38 s", "1:05 min", "1:00:12 h". */
export function formatShortTime(durationSeconds: number): string {
  const seconds = Math.round(durationSeconds);
  if (seconds < 60) return `${seconds} s`;
  return `${formatClock(seconds)} ${seconds < 3600 ? "min" : "h"}`;
}

/** A way too short for kilometres or miles in metres or feet: "85 m", "280 ft", "1.2 km". */
export function formatShortDistance(distanceMeters: number, distanceUnit: DistanceUnit): Measure {
  return distanceMeters < 1000
    ? formatElevation(distanceMeters, distanceUnit)
    : formatDistance(distanceMeters, distanceUnit);
}
