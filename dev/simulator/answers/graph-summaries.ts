import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import type { WorkoutSeries } from "../series/series.ts";
import type { GraphMetric } from "./graph-metrics.ts";
import { maxOf, meanOf, roundTo, sumOf, unitsOf } from "./units.ts";

interface Summary {
  readonly display_name: string;
  readonly display_unit: string | null;
  readonly value: number | null;
  readonly slug: string;
}

/** Totals of the whole workout, whatever the sampling. */
export function describeTotals(series: WorkoutSeries, record: WorkoutRecord, rider: RiderProfile): Summary[] {
  const { outputWatts, speedMps, strokeRateSpm, altitudeMetres, inclinePercent, heartRateBpm } = series;
  const units = unitsOf(rider);
  const metres = sumOf((speedMps ?? []).map((mps) => mps ?? 0));
  const climbed = altitudeMetres ? climbOutside(altitudeMetres) : climbInside(series);
  const isRow = record.machine === "row";
  return [
    outputWatts && total("total_output", "Total Output", "kj", Math.round(sumOf(outputWatts) / 1000)),
    speedMps &&
      (isRow
        ? total("distance", "Distance", "m", roundTo(metres, 2))
        : total("distance", "Distance", units.distance, roundTo(metres / units.metresPerDistance, 2))),
    strokeRateSpm && total("stroke_count", "Stroke Count", null, Math.round(sumOf(strokeRateSpm) / 60)),
    (inclinePercent ?? altitudeMetres) &&
      total("elevation", "Elevation", units.elevation, Math.round(climbed / units.metresPerElevation)),
    (outputWatts ?? heartRateBpm ?? speedMps) &&
      total("calories", "Calories", "kcal", countCalories(series, rider)),
  ].filter((summary) => summary !== null);
}

/** Averages of the whole workout, from the metrics' own. */
export function describeAverages(metrics: readonly GraphMetric[]): Summary[] {
  const order = ["output", "cadence", "resistance", "stroke_rate", "pace", "split_pace", "incline", "speed"];
  const flat = metrics.flatMap((metric) => [metric, ...(metric.alternatives ?? [])]);
  return order.flatMap((slug) => {
    const metric = flat.find((one) => one.slug === slug);
    return metric
      ? [total(`avg_${slug}`, `Avg ${metric.display_name}`, metric.display_unit, metric.average_value)]
      : [];
  });
}

function total(slug: string, displayName: string, unit: string | null, value: number | null): Summary {
  return { display_name: displayName, display_unit: unit, value, slug };
}

const kcalPerKjOfOutput = 1.05;

function countCalories({ outputWatts, heartRateBpm, speedMps }: WorkoutSeries, rider: RiderProfile): number {
  if (outputWatts && maxOf(outputWatts) > 0)
    return roundTo((sumOf(outputWatts) / 1000) * kcalPerKjOfOutput, 2);
  if (speedMps) return Math.round((sumOf(speedMps.map((mps) => mps ?? 0)) / 1000) * rider.weightKg);
  const readings = (heartRateBpm ?? []).filter((beats) => beats > 0);
  const kcalPerMinute = Math.max(1.2, (meanOf(readings) - 62) / 8);
  return Math.round((readings.length / 60) * kcalPerMinute);
}

function climbInside({ speedMps, inclinePercent }: WorkoutSeries): number {
  const inclines = inclinePercent ?? [];
  return sumOf((speedMps ?? []).map((mps, index) => ((mps ?? 0) * (inclines[index] ?? 0)) / 100));
}

function climbOutside(altitudeMetres: readonly number[]): number {
  return sumOf(
    altitudeMetres.map((metres, index) => Math.max(0, metres - (altitudeMetres[index - 1] ?? metres))),
  );
}
