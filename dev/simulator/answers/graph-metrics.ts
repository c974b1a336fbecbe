import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import { countZoneSeconds, heartRateZoneFloors } from "../series/heart-rate-zones.ts";
import type { WorkoutSeries } from "../series/series.ts";
import { maxOf, meanOf, roundTo, unitsOf } from "./units.ts";

export interface GraphMetric {
  readonly display_name: string;
  readonly display_unit: string;
  readonly max_value: number | null;
  readonly average_value: number | null;
  readonly values: ReadonlyArray<number | null>;
  readonly slug: string;
  readonly alternatives?: readonly GraphMetric[];
  readonly zones?: readonly object[];
  readonly missing_data_duration?: number;
}

/** Every metric at every second, in the account's units and Peloton's order. */
export function describeMetrics(
  series: WorkoutSeries,
  record: WorkoutRecord,
  rider: RiderProfile,
): GraphMetric[] {
  const { outputWatts, cadenceRpm, resistancePercent, strokeRateSpm, inclinePercent, altitudeMetres } =
    series;
  const units = unitsOf(rider);
  const isRow = record.machine === "row";
  const isFoot = record.machine === "tread" || record.machine === "outdoor";
  const metrics: Array<GraphMetric | null> = [
    outputWatts && whole("output", isRow ? "Stroke Output" : "Output", "watts", outputWatts),
    cadenceRpm && whole("cadence", "Cadence", "rpm", cadenceRpm),
    resistancePercent && whole("resistance", "Resistance", "%", resistancePercent),
    strokeRateSpm && whole("stroke_rate", "Stroke Rate", "spm", strokeRateSpm),
    record.machine === "bike" ? describeSpeed(series, rider) : null,
    isFoot ? describePace(series, rider) : null,
    isRow ? describeSplitPace(series) : null,
    inclinePercent && {
      ...whole("incline", "Incline", "%", inclinePercent),
      average_value: roundTo(meanOf(inclinePercent), 1),
    },
    altitudeMetres && {
      slug: "altitude",
      display_name: "Elevation",
      display_unit: units.elevation,
      max_value: null,
      average_value: null,
      values: altitudeMetres.map((metres) => Math.round(metres / units.metresPerElevation)),
    },
    describeHeartRate(series, record, rider),
  ];
  return metrics.filter((metric) => metric !== null);
}

function whole(slug: string, displayName: string, unit: string, values: readonly number[]): GraphMetric {
  return {
    display_name: displayName,
    display_unit: unit,
    max_value: maxOf(values),
    average_value: Math.round(meanOf(values)),
    values,
    slug,
  };
}

function describeSpeed({ speedMps }: WorkoutSeries, rider: RiderProfile): GraphMetric {
  const { speed, metresPerDistance } = unitsOf(rider);
  const values = (speedMps ?? []).map((mps) => roundTo(((mps ?? 0) * 3600) / metresPerDistance, 2));
  return {
    display_name: "Speed",
    display_unit: speed,
    max_value: roundTo(maxOf(values), 1),
    average_value: roundTo(meanOf(values), 1),
    values,
    slug: "speed",
  };
}

/** Decimal minutes; the "maximum" is the fastest and so the smallest. */
function describePace(series: WorkoutSeries, rider: RiderProfile): GraphMetric {
  const { pace, metresPerDistance } = unitsOf(rider);
  return {
    ...paceMetric("pace", "Pace", pace, series.speedMps ?? [], metresPerDistance),
    alternatives: [describeSpeed(series, rider)],
  };
}

function describeSplitPace({ speedMps }: WorkoutSeries): GraphMetric {
  return paceMetric("split_pace", "Split Pace", "min/500m", speedMps ?? [], 500);
}

function paceMetric(
  slug: string,
  displayName: string,
  unit: string,
  speedMps: ReadonlyArray<number | null>,
  metres: number,
): GraphMetric {
  const values = speedMps.map((mps) => (mps ? roundTo(metres / mps / 60, 2) : null));
  const moving = speedMps.filter((mps) => mps !== null && mps > 0).map(Number);
  const isStill = moving.length === 0;
  return {
    display_name: displayName,
    display_unit: unit,
    max_value: isStill ? null : roundTo(metres / maxOf(moving) / 60, 2),
    average_value: isStill ? null : roundTo(metres / meanOf(moving) / 60, 2),
    values,
    slug,
  };
}

function describeHeartRate(
  { heartRateBpm }: WorkoutSeries,
  record: WorkoutRecord,
  rider: RiderProfile,
): GraphMetric | null {
  if (!heartRateBpm) return null;
  const readings = heartRateBpm.filter((beats) => beats > 0);
  const missingSeconds = heartRateBpm.length - readings.length;
  const rowClockLeadSeconds = record.machine === "row" && missingSeconds === 0 ? 53 : 0;
  return {
    display_name: "Heart Rate",
    display_unit: "bpm",
    max_value: readings.length > 0 ? maxOf(readings) : null,
    average_value: readings.length > 0 ? Math.round(meanOf(readings)) : null,
    values: heartRateBpm,
    slug: "heart_rate",
    zones: describeZones(heartRateBpm, rider),
    missing_data_duration: missingSeconds - rowClockLeadSeconds,
  };
}

function describeZones(heartRateBpm: readonly number[], rider: RiderProfile): object[] {
  const durations = countZoneSeconds(heartRateBpm, rider);
  const floors = heartRateZoneFloors(rider).map((floor) => Math.ceil(floor));
  return floors.map((floor, zone) => {
    const nextFloor = floors[zone + 1];
    return {
      display_name: `Zone ${zone + 1}`,
      slug: `zone${zone + 1}`,
      range: describeRange(floor, nextFloor),
      duration: durations[zone] ?? 0,
      min_value: floor,
      max_value: nextFloor === undefined ? rider.maxHeartRateBpm : nextFloor - 1,
    };
  });
}

function describeRange(floor: number, nextFloor: number | undefined): string {
  if (nextFloor === undefined) return `>=${floor} bpm`;
  return floor === 0 ? `<${nextFloor} bpm` : `${floor}-${nextFloor - 1} bpm`;
}
