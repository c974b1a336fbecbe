import type { Reading } from "@/lib/metrics/average.ts";
import type { HeartRateZone } from "@/lib/rides/stored-facts.ts";

/** Peloton's own: where zones 2 to 5 begin, as a share of the highest heart rate. */
const startShares = [0.65, 0.75, 0.85, 0.95];

/**
 * The zones that count for the rider, zone 1 first: by hand when there are four borders, else Peloton's; empty when
 * neither is known. Names stay Peloton's, but not the seconds that it counted in other borders.
 */
export function resolveHeartRateZones(
  byHandMinBpm: readonly number[],
  fromPeloton: readonly HeartRateZone[],
): HeartRateZone[] {
  if (byHandMinBpm.length !== startShares.length) return [...fromPeloton];
  return [0, ...byHandMinBpm].map((minBpm, index) => {
    const endBpm = byHandMinBpm[index];
    return {
      slug: fromPeloton[index]?.slug ?? `zone${index + 1}`,
      name: fromPeloton[index]?.name ?? `Zone ${index + 1}`,
      range: spellRange(minBpm, endBpm ?? null),
      durationSeconds: 0,
      minBpm,
      maxBpm: endBpm === undefined ? null : endBpm - 1,
    };
  });
}

/** Where zones 2 to 5 begin for a highest heart rate, in whole bpm. */
export function listHeartRateZoneStarts(maxHeartRateBpm: number): number[] {
  return startShares.map((share) => Math.round(share * maxHeartRateBpm));
}

/** Seconds in each zone, zone 1 first; a gap counts nowhere. */
export function countHeartRateZoneSeconds(
  values: readonly Reading[],
  zones: readonly { minBpm: number | null }[],
  sampleEverySeconds: number,
): number[] {
  const seconds = zones.map(() => 0);
  for (const value of values) {
    if (value === null) continue;
    const zone = zones.findLastIndex(({ minBpm }) => value >= (minBpm ?? 0));
    if (zone >= 0) seconds[zone] = (seconds[zone] ?? 0) + sampleEverySeconds;
  }
  return seconds;
}

/** As Peloton writes them: "<122 bpm", "122-140 bpm", ">=178 bpm". */
function spellRange(minBpm: number, endBpm: number | null): string {
  if (minBpm === 0) return `<${endBpm} bpm`;
  return endBpm === null ? `>=${minBpm} bpm` : `${minBpm}-${endBpm - 1} bpm`;
}
