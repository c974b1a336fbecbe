import { z } from "zod";
import { convertTo } from "@/lib/units/convert.ts";
import type { GraphSeries, GraphSummary, HeartRateZone } from "./domain.ts";
import { listField, numberField, textField } from "./fields.ts";

export const summariesField = listField(
  z.object({ slug: z.string(), display_unit: textField, value: numberField }),
);

type WireSummaries = z.output<typeof summariesField>;

interface SummarySource {
  summaries: WireSummaries;
  average_summaries: WireSummaries;
  effort_zones: { total_effort_points: number | null; heart_rate_zone_durations: number[] } | null;
}

export function readSummary(
  source: SummarySource,
  series: GraphSeries[],
  zones: HeartRateZone[] | null,
): GraphSummary {
  const total = pick(source.summaries);
  const average = pick(source.average_summaries);
  const find = (slug: string) => series.find((one) => one.slug === slug);
  const zoneSeconds = source.effort_zones?.heart_rate_zone_durations ?? [];
  return {
    totalOutputKj: total("kJ", "total_output"),
    distanceMeters: total("m", "distance"),
    caloriesKcal: total("kcal", "calories", "total_calories", "active_calories"),
    elevationGainMeters: total("m", "elevation"),
    averageOutputWatts: average("W", "avg_output") ?? find("output")?.averageValue ?? null,
    maxOutputWatts: find("output")?.maxValue ?? null,
    averageCadenceRpm: average("rpm", "avg_cadence") ?? find("cadence")?.averageValue ?? null,
    maxCadenceRpm: find("cadence")?.maxValue ?? null,
    averageResistancePercent: average("%", "avg_resistance") ?? find("resistance")?.averageValue ?? null,
    maxResistancePercent: find("resistance")?.maxValue ?? null,
    averageSpeedMetersPerSecond:
      average("m/s", "avg_speed", "avg_pace", "avg_split_pace") ?? find("speed")?.averageValue ?? null,
    maxSpeedMetersPerSecond: find("speed")?.maxValue ?? null,
    averageHeartRateBpm: find("heart_rate")?.averageValue ?? null,
    maxHeartRateBpm: find("heart_rate")?.maxValue ?? null,
    averageInclinePercent: average("%", "avg_incline") ?? find("incline")?.averageValue ?? null,
    averageStrokeRateSpm: average("spm", "avg_stroke_rate") ?? find("stroke_rate")?.averageValue ?? null,
    strokeCount: readCount(source.summaries, "stroke_count"),
    effortPoints: source.effort_zones?.total_effort_points ?? null,
    heartRateZoneSeconds:
      zoneSeconds.length > 0 ? zoneSeconds : (zones ?? []).map((zone) => zone.durationSeconds),
  };
}

function pick(summaries: WireSummaries) {
  return (unit: string, ...slugs: string[]): number | null => {
    for (const slug of slugs) {
      const summary = summaries.find((one) => one.slug === slug);
      const value = convertTo(unit, summary?.value, summary?.display_unit ?? null);
      if (value !== null) return value;
    }
    return null;
  };
}

function readCount(summaries: WireSummaries, slug: string): number | null {
  const value = summaries.find((one) => one.slug === slug)?.value ?? null;
  return value === null ? null : Math.round(value);
}
