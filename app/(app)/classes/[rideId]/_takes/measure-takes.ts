import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDifference, formatShortDistance } from "@/lib/format/difference.ts";
import { formatDistance, type Measure } from "@/lib/format/distance.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { ClassTake } from "@/lib/rides/find-class.ts";

/** What takes of a class are measured by: output where power was measured, else distance. */
export type TakeMeasure = "output" | "distance";

type TakeSource = Pick<ClassTake, "id" | "totalOutputKj" | "distanceMeters">;

export interface MeasuredTakes<Take> {
  measure: TakeMeasure | null;
  takes: MeasuredTake<Take>[];
  /** The best that was reached, for the first time; null below two that were measured: then there is nothing to be better than. */
  best: { id: string; value: number } | null;
}

export interface MeasuredTake<Take> {
  take: Take;
  value: number | null;
  /** Less than the best by this much: 0 or negative. */
  behindBest: number | null;
  isBest: boolean;
  /** The take before this one. */
  previousId: string | null;
}

/** Takes come newest first and stay so. */
export function measureTakes<Take extends TakeSource>(takes: readonly Take[]): MeasuredTakes<Take> {
  const measure = chooseMeasure(takes);
  const values = takes.map((take) => (measure ? readValue(take, measure) : null));
  const best = findBest(takes, values);
  return {
    measure,
    best,
    takes: takes.map((take, index) => {
      const value = values[index] ?? null;
      return {
        take,
        value,
        behindBest: value === null || !best ? null : value - best.value,
        isBest: take.id === best?.id,
        previousId: takes[index + 1]?.id ?? null,
      };
    }),
  };
}

export function formatTakeValue(value: number, measure: TakeMeasure, distanceUnit: DistanceUnit): Measure {
  return measure === "output"
    ? { value: formatCount(value), unit: "kJ" }
    : formatDistance(value, distanceUnit);
}

/** "−12 kJ", "−85 m". */
export function formatTakeDifference(
  difference: number,
  measure: TakeMeasure,
  distanceUnit: DistanceUnit,
): string {
  if (measure === "output") return `${formatDifference(difference)} kJ`;
  const { value, unit } = formatShortDistance(Math.abs(difference), distanceUnit);
  return `${value === "0" ? "" : difference < 0 ? "−" : "+"}${value} ${unit}`;
}

function chooseMeasure(takes: readonly TakeSource[]): TakeMeasure | null {
  if (takes.some(({ totalOutputKj }) => totalOutputKj)) return "output";
  return takes.some(({ distanceMeters }) => distanceMeters) ? "distance" : null;
}

/** A total of zero was not measured. */
function readValue(take: TakeSource, measure: TakeMeasure): number | null {
  return (measure === "output" ? take.totalOutputKj : take.distanceMeters) || null;
}

function findBest(takes: readonly TakeSource[], values: readonly (number | null)[]) {
  if (values.filter((value) => value !== null).length < 2) return null;
  let best: { id: string; value: number } | null = null;
  for (const [index, take] of takes.entries()) {
    const value = values[index] ?? null;
    if (value !== null && (!best || value >= best.value)) best = { id: take.id, value };
  }
  return best;
}
