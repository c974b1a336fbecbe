import type { Reading } from "./average.ts";

export interface ZoneShare {
  /** 1 is the easiest. */
  zone: number;
  seconds: number;
  /** Of the time spent in any zone: 0 to 1. */
  share: number;
}

/** Null when no time was recorded in any zone. */
export function shareZones(zoneSeconds: readonly number[]): ZoneShare[] | null {
  const total = zoneSeconds.reduce((sum, seconds) => sum + seconds, 0);
  if (total <= 0) return null;
  return zoneSeconds.map((seconds, index) => ({ zone: index + 1, seconds, share: seconds / total }));
}

/**
 * Seconds in each zone, `zoneMinimums` being where each begins (ascending; the first holds everything below the
 * second). A gap counts for no zone.
 */
export function sumZoneSeconds(
  values: readonly Reading[],
  zoneMinimums: readonly number[],
  sampleEverySeconds: number,
): number[] {
  const seconds = zoneMinimums.map(() => 0);
  for (const value of values) {
    if (value === null) continue;
    const zone = Math.max(
      0,
      zoneMinimums.findLastIndex((minimum) => value >= minimum),
    );
    seconds[zone] = (seconds[zone] ?? 0) + sampleEverySeconds;
  }
  return seconds;
}
