import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDistance, formatElevation } from "@/lib/format/distance.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { formatCount, formatNumber } from "@/lib/format/number.ts";
import type { WorkoutRecord } from "@/lib/workouts/find.ts";

export interface Figure {
  label: string;
  value: string;
  unit?: string;
}

export type FigureSource = Pick<
  WorkoutRecord,
  | "totalOutputKj"
  | "distanceMeters"
  | "durationSeconds"
  | "caloriesKcal"
  | "elevationGainMeters"
  | "strokeCount"
  | "effortPoints"
>;

/** A workout's totals, the one that matters most first: output where power was measured, else distance, else time. */
export function listFigures(workout: FigureSource, distanceUnit: DistanceUnit): Figure[] {
  const { totalOutputKj, distanceMeters, durationSeconds, caloriesKcal, elevationGainMeters } = workout;
  return [
    ...when(totalOutputKj, (kj) => ({ label: "Total output", value: formatCount(kj), unit: "kJ" })),
    ...when(distanceMeters, (meters) => ({ label: "Distance", ...formatDistance(meters, distanceUnit) })),
    ...when(durationSeconds, (seconds) => ({ label: "Duration", ...splitDuration(seconds) })),
    ...when(caloriesKcal, (kcal) => ({ label: "Calories", value: formatCount(kcal), unit: "kcal" })),
    ...when(elevationGainMeters, (meters) => ({
      label: "Climbing",
      ...formatElevation(meters, distanceUnit),
    })),
    ...when(workout.strokeCount, (count) => ({ label: "Strokes", value: formatCount(count) })),
    ...when(workout.effortPoints, (points) => ({ label: "Effort points", value: formatNumber(points) })),
  ];
}

/** A total of zero was not measured. */
function when(value: number | null, build: (value: number) => Figure): Figure[] {
  return value ? [build(value)] : [];
}

function splitDuration(durationSeconds: number): Omit<Figure, "label"> {
  if (durationSeconds % 60 !== 0 || durationSeconds >= 3600) return { value: formatClock(durationSeconds) };
  return { value: formatCount(durationSeconds / 60), unit: "min" };
}
