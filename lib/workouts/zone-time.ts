import type { Reading } from "@/lib/metrics/average.ts";
import { shareZones, type ZoneShare } from "@/lib/metrics/zones.ts";
import type { HeartRateZone } from "@/lib/rides/stored-facts.ts";
import { countHeartRateZoneSeconds } from "@/lib/zones/heart-rate-zones.ts";
import { countZoneSeconds, listPowerZones } from "@/lib/zones/power-zones.ts";
import { formatZoneRange } from "@/lib/zones/zone-range.ts";

export interface ZoneTime extends ZoneShare {
  name: string;
  /** Where the zone lies, in words; null when it isn't known. */
  range: string | null;
}

export interface ZoneReadings {
  sampleEverySeconds: number;
  outputWatts: Reading[] | null;
  heartRateBpm: Reading[] | null;
  heartRateZones: HeartRateZone[];
}

/** An FTP is told on the bike: watts on the tread or the rower are others. */
const byFtp = new Set(["cycling", "bike_bootcamp"]);

export function isMeasuredByFtp(discipline: string | null): boolean {
  return discipline !== null && byFtp.has(discipline);
}

/** Null when no power was measured. */
export function readPowerZoneTime(readings: ZoneReadings, ftpWatts: number): ZoneTime[] | null {
  if (!readings.outputWatts) return null;
  const zones = listPowerZones(ftpWatts);
  const seconds = countZoneSeconds(readings.outputWatts, zones, readings.sampleEverySeconds);
  return nameZones(
    shareZones(seconds),
    zones.map((zone) => ({ name: zone.name, range: formatZoneRange(zone.minWatts, zone.endWatts, "W") })),
  );
}

/** Counted in the borders that the rider set by hand, else as Peloton counted. Null when no time is known in any zone. */
export function readHeartRateZoneTime(
  readings: ZoneReadings | null,
  pelotonZoneSeconds: readonly number[],
): ZoneTime[] | null {
  const zones = readings?.heartRateZones ?? [];
  const seconds =
    readings?.heartRateBpm && zones.length > 0
      ? countHeartRateZoneSeconds(readings.heartRateBpm, zones, readings.sampleEverySeconds)
      : pelotonZoneSeconds;
  return nameZones(
    shareZones(seconds),
    zones.map((zone, index) => ({ name: zone.name, range: spellHeartRate(zone, zones[index + 1]) })),
  );
}

function nameZones(
  shares: ZoneShare[] | null,
  names: { name: string; range: string | null }[],
): ZoneTime[] | null {
  if (!shares) return null;
  return shares.map((share, index) => ({
    ...share,
    name: names[index]?.name ?? `Zone ${share.zone}`,
    range: names[index]?.range ?? null,
  }));
}

/** In the same words wherever the borders come from; Peloton's own when it doesn't tell them as numbers. */
function spellHeartRate(zone: HeartRateZone, next: HeartRateZone | undefined): string | null {
  if (zone.minBpm === null) return zone.range;
  return formatZoneRange(zone.minBpm, next?.minBpm ?? null, "bpm");
}
