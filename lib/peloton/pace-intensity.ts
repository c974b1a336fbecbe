import { z } from "zod";
import type { PaceIntensity } from "./domain.ts";
import { listField, numberField, requiredNumberField, textField } from "./fields.ts";

export const paceIntensitiesField = listField(
  z.object({
    value: requiredNumberField,
    display_name: textField,
    pace_levels: listField(
      z.object({ slug: z.string(), display_name: textField, fast_pace: numberField, slow_pace: numberField }),
    ),
  }),
);

export function readPaceIntensity(intensity: z.output<typeof paceIntensitiesField>[number]): PaceIntensity {
  return {
    value: intensity.value,
    name: intensity.display_name ?? `Intensity ${intensity.value}`,
    levels: intensity.pace_levels.map((level) => ({
      slug: level.slug,
      name: level.display_name,
      fastPaceSeconds: readMinutesDotSeconds(level.fast_pace),
      slowPaceSeconds: readMinutesDotSeconds(level.slow_pace),
    })),
  };
}

/** Here 15.47 is 15 min 47 s and 9.5 is 9 min 50 s, unlike a graph's decimal minutes. */
function readMinutesDotSeconds(value: number | null): number | null {
  if (value === null || value <= 0) return null;
  const minutes = Math.floor(value);
  return minutes * 60 + Math.round((value - minutes) * 100);
}
