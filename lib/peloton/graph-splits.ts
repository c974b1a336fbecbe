import { z } from "zod";
import { convertTo } from "@/lib/units/convert.ts";
import type { Split } from "./domain.ts";
import { flagField, listField, numberField, objectField, textField } from "./fields.ts";

export const splitFields = {
  splits_data: objectField(
    z.object({
      distance_marker_display_unit: textField,
      elevation_change_display_unit: textField,
      splits: listField(
        z.object({
          distance_marker: numberField,
          seconds: numberField,
          elevation_change: numberField,
          is_best: flagField,
          has_floor_segment: flagField,
        }),
      ),
    }),
  ),
  splits_metrics: objectField(
    z.object({
      metrics: listField(
        z.object({
          is_best: flagField,
          has_floor_segment: flagField,
          data: listField(z.object({ slug: z.string(), value: numberField, unit: textField })),
        }),
      ),
    }),
  ),
};

type WireSplits = z.output<z.ZodObject<typeof splitFields>>;

/** Peloton tells splits twice, each time with something of its own: the rows are put together by their order. */
export function readSplits({ splits_data: plain, splits_metrics: measured }: WireSplits): Split[] | null {
  const rowCount = Math.max(plain?.splits.length ?? 0, measured?.metrics.length ?? 0);
  if (rowCount === 0) return null;
  return Array.from({ length: rowCount }, (_, index): Split => {
    const row = plain?.splits[index];
    const cells = measured?.metrics[index];
    const read = (unit: string, slug: string) => {
      const cell = cells?.data.find((one) => one.slug === slug);
      return convertTo(unit, cell?.value, cell?.unit ?? null);
    };
    return {
      markerMeters:
        convertTo("m", row?.distance_marker, plain?.distance_marker_display_unit ?? null) ??
        read("m", "meter") ??
        read("m", "mi") ??
        read("m", "km"),
      splitSeconds: row?.seconds ?? null,
      elapsedSeconds: read("s", "total_time"),
      averageSpeedMetersPerSecond: read("m/s", "pace"),
      averageOutputWatts: read("W", "avg_output"),
      strokeRateSpm: cells?.data.find((one) => one.slug === "spm")?.value ?? null,
      elevationChangeMeters:
        convertTo("m", row?.elevation_change, plain?.elevation_change_display_unit ?? null) ??
        read("m", "elevation"),
      isBest: row?.is_best ?? cells?.is_best ?? false,
      hasFloorPart: row?.has_floor_segment ?? cells?.has_floor_segment ?? false,
    };
  });
}
