import { momentTime } from "@/lib/export/clock.ts";
import type { TrackPoint } from "@/lib/export/track.ts";
import type { FitFields } from "./fit-writer.ts";

const semicirclesPerDegree = 2 ** 31 / 180;
/** FIT's resistance goes from 0 to 254, whatever the machine. */
const resistancePerPercent = 254 / 100;

export function composeRecordFields(point: TrackPoint, startedAt: Date): FitFields {
  return {
    timestamp: momentTime(startedAt, point.seconds),
    positionLat: toSemicircles(point.latitude),
    positionLong: toSemicircles(point.longitude),
    altitude: point.altitudeMeters,
    heartRate: point.heartRateBpm,
    cadence: point.cadencePerMinute,
    distance: point.distanceMeters,
    speed: point.speedMetersPerSecond,
    power: point.outputWatts,
    grade: point.inclinePercent,
    resistance: point.resistancePercent === null ? null : point.resistancePercent * resistancePerPercent,
  };
}

export function toSemicircles(degrees: number | null): number | null {
  return degrees === null ? null : degrees * semicirclesPerDegree;
}
