import { createRandom } from "../random.ts";
import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import type { WorkoutSeries } from "../series/series.ts";
import { roundTo, unitsOf } from "./units.ts";

const metresPerDegree = 111_320;
const startLatitude = 42.25;
const startLongitude = -73.79;

/** One coordinate for each second, along a wandering loop. */
export function describeLocations(
  series: WorkoutSeries,
  record: WorkoutRecord,
  rider: RiderProfile,
): object[] {
  const { distance: unit, metresPerDistance } = unitsOf(rider);
  const random = createRandom(`route/${record.id}`);
  const turnEverySeconds = Math.max(240, series.seconds.length / (2 * Math.PI));
  let heading = random.between(0, 2 * Math.PI);
  let latitude = startLatitude;
  let longitude = startLongitude;
  let metres = 0;
  const coordinates = (series.speedMps ?? []).map((mps, index) => {
    const stride = mps ?? 0;
    heading += 1 / turnEverySeconds + random.noise() * 0.012;
    latitude += (stride * Math.cos(heading)) / metresPerDegree;
    longitude += (stride * Math.sin(heading)) / (metresPerDegree * Math.cos((startLatitude * Math.PI) / 180));
    metres += stride;
    return {
      seconds_offset_from_start: series.seconds[index] ?? 0,
      latitude: roundTo(latitude, 6),
      longitude: roundTo(longitude, 6),
      accuracy: index % 97 === 0 ? null : 4.8,
      distance: roundTo(metres / metresPerDistance, 4),
      distance_display_unit: unit,
    };
  });
  return [{ segment_id: null, is_gap: false, coordinates }];
}

/** Seconds for each mile or kilometre; the last one is partial. */
export function describeSplits(series: WorkoutSeries, rider: RiderProfile): object {
  const { distance: unit, elevation, metresPerDistance } = unitsOf(rider);
  const splits: Array<{ order: number; distance_marker: number; seconds: number }> = [];
  let metres = 0;
  let startedAt = 0;
  series.speedMps?.forEach((mps, index) => {
    metres += mps ?? 0;
    if (metres < metresPerDistance * (splits.length + 1)) return;
    splits.push({
      order: splits.length + 1,
      distance_marker: splits.length + 1,
      seconds: index + 1 - startedAt,
    });
    startedAt = index + 1;
  });
  const left = metres / metresPerDistance - splits.length;
  const seconds = series.seconds.length - startedAt;
  if (left > 0.01) splits.push({ order: splits.length + 1, distance_marker: roundTo(left, 2), seconds });
  const fastest = Math.min(
    ...splits.filter((split) => split.distance_marker >= 1).map((split) => split.seconds),
  );
  return {
    distance_marker_display_unit: unit,
    elevation_change_display_unit: elevation,
    splits: splits.map((split) => ({ ...split, elevation_change: null, is_best: split.seconds === fastest })),
  };
}
