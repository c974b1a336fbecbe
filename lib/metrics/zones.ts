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
