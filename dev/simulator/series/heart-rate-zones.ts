import type { RiderProfile } from "../riders/profiles.ts";

const zoneFloors = [0, 0.65, 0.75, 0.85, 0.95] as const;
const pointsPerSecond = [0.005, 0.01, 0.02, 0.04, 0.06] as const;

/** Lower bounds of the five zones in bpm, the first being 0. */
export function heartRateZoneFloors(rider: RiderProfile): number[] {
  return zoneFloors.map((share) => Math.round(share * rider.maxHeartRateBpm * 10) / 10);
}

/** Seconds in each of the five zones; seconds without a reading count nowhere. */
export function countZoneSeconds(heartRateBpm: readonly number[], rider: RiderProfile): number[] {
  const floors = heartRateZoneFloors(rider);
  const durations = [0, 0, 0, 0, 0];
  for (const beats of heartRateBpm) {
    if (beats <= 0) continue;
    const zone = floors.findLastIndex((floor) => beats >= floor);
    durations[zone] = (durations[zone] ?? 0) + 1;
  }
  return durations;
}

export function effortPoints(zoneSeconds: readonly number[]): number {
  const points = zoneSeconds.reduce((sum, seconds, zone) => sum + seconds * (pointsPerSecond[zone] ?? 0), 0);
  return Math.round(points * 10) / 10;
}
