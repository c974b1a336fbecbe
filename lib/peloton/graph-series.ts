import { z } from "zod";
import { findConversion } from "@/lib/units/convert.ts";
import type { GraphSeries, HeartRateZone } from "./domain.ts";
import { listField, numberField, numbersField, textField, wholeField } from "./fields.ts";

export const metricSchema = z.object({
  slug: z.string().min(1),
  display_name: textField,
  display_unit: textField,
  average_value: numberField,
  max_value: numberField,
  values: numbersField,
  zones: listField(
    z.object({
      slug: z.string(),
      display_name: textField,
      range: textField,
      duration: wholeField,
      min_value: numberField,
      max_value: numberField,
    }),
  ),
});

export type WireMetric = z.output<typeof metricSchema>;

/** Cuts the clock and every metric to the shortest of them; a metric without values is left out. */
export function fitToSamples(
  seconds: (number | null)[],
  metrics: WireMetric[],
): { sampleSeconds: number[]; metrics: WireMetric[] } {
  const filled = metrics.filter((metric) => metric.values.length > 0);
  const count = Math.min(seconds.length, ...filled.map((metric) => metric.values.length));
  const sampleSeconds = cutTo(count, seconds).map((second, index) => Math.round(second ?? index));
  const cut = filled.map((metric) => ({ ...metric, values: cutTo(count, metric.values) }));
  return { sampleSeconds, metrics: count === 0 ? [] : cut };
}

function cutTo<T>(count: number, list: T[]): T[] {
  return list.length === count ? list : list.slice(0, count);
}

/** A pace becomes the speed that it stands for, unless a speed is there already. */
export function readSeries(metrics: WireMetric[]): GraphSeries[] {
  const bySlug = new Map<string, GraphSeries>();
  for (const metric of metrics) {
    const series = metric.slug === "heart_rate" ? readHeartRate(metric) : readMetric(metric);
    if (!bySlug.has(series.slug)) bySlug.set(series.slug, series);
  }
  return [...bySlug.values()];
}

export function readHeartRateZones(metrics: WireMetric[]): HeartRateZone[] | null {
  const zones = metrics.find((metric) => metric.slug === "heart_rate")?.zones ?? [];
  if (zones.length === 0) return null;
  return zones.map((zone) => ({
    slug: zone.slug,
    name: zone.display_name ?? zone.slug,
    range: zone.range,
    durationSeconds: zone.duration ?? 0,
    minBpm: zone.min_value,
    maxBpm: zone.max_value,
  }));
}

function readMetric(metric: WireMetric): GraphSeries {
  const conversion = findConversion(metric.display_unit);
  const { unit } = conversion;
  const convertKnown = (value: number | null) => (value === null ? null : conversion.convert(value));
  const isPace = metric.slug === "pace" || metric.slug === "split_pace";
  return {
    slug: isPace && unit === "m/s" ? "speed" : metric.slug,
    displayName: isPace && unit === "m/s" ? "Speed" : (metric.display_name ?? metric.slug),
    unit,
    sourceUnit: metric.display_unit,
    averageValue: convertKnown(metric.average_value),
    maxValue: convertKnown(metric.max_value),
    values: metric.values.map(convertKnown),
  };
}

/** 0 bpm is a strap that lost contact: no reading, and no part of the average. */
function readHeartRate(metric: WireMetric): GraphSeries {
  const series = readMetric({ ...metric, values: metric.values.map((value) => value || null) });
  const readings = series.values.filter((value) => value !== null);
  if (readings.length === 0) return { ...series, averageValue: null, maxValue: null };
  if (readings.length === series.values.length) return series;
  const average = readings.reduce((sum, value) => sum + value, 0) / readings.length;
  return { ...series, averageValue: Math.round(average * 10) / 10 };
}
