import type { Reading } from "@/lib/metrics/average.ts";

export interface PowerZone {
  /** 1 to 7. */
  zone: number;
  name: string;
  minWatts: number;
  /** Exclusive: where the next zone begins; null for the highest. */
  endWatts: number | null;
}

/** Peloton's Power Zones: where each begins, as a share of the FTP. */
const starts: [name: string, shareOfFtp: number][] = [
  ["Active recovery", 0],
  ["Endurance", 0.55],
  ["Tempo", 0.75],
  ["Threshold", 0.9],
  ["VO2 max", 1.05],
  ["Anaerobic", 1.2],
  ["Neuromuscular", 1.5],
];

/** Where each zone begins, zone 1 first, as a share of the FTP. */
export const powerZoneShares = starts.map(([, share]) => share);

/** The seven zones of an FTP, in whole watts. */
export function listPowerZones(ftpWatts: number): PowerZone[] {
  return starts.map(([name, share], index) => {
    const next = starts[index + 1];
    return {
      zone: index + 1,
      name,
      minWatts: Math.round(ftpWatts * share),
      endWatts: next ? Math.round(ftpWatts * next[1]) : null,
    };
  });
}

/** Seconds in each zone, zone 1 first; a gap counts nowhere. */
export function countZoneSeconds(
  watts: readonly Reading[],
  zones: readonly { minWatts: number }[],
  sampleEverySeconds: number,
): number[] {
  const seconds = zones.map(() => 0);
  for (const value of watts) {
    if (value === null) continue;
    const zone = zones.findLastIndex(({ minWatts }) => value >= minWatts);
    if (zone >= 0) seconds[zone] = (seconds[zone] ?? 0) + sampleEverySeconds;
  }
  return seconds;
}
