import type { WorkoutSeries } from "@/lib/workouts/graph.ts";

const order = [
  "output",
  "speed",
  "pace",
  "split_pace",
  "cadence",
  "stroke_rate",
  "resistance",
  "incline",
  "altitude",
];

/** What the upper lane can show, the most telling metric first; heart rate has the lower lane to itself. */
export function listUpperSeries(series: WorkoutSeries[]): WorkoutSeries[] {
  return series
    .filter((one) => one.slug !== "heart_rate" && hasReadings(one))
    .toSorted((one, other) => rank(one) - rank(other));
}

export function findHeartRate(series: WorkoutSeries[]): WorkoutSeries | null {
  return series.find((one) => one.slug === "heart_rate" && hasReadings(one)) ?? null;
}

function hasReadings({ values }: WorkoutSeries): boolean {
  return values.some((value) => value !== null);
}

function rank({ slug }: WorkoutSeries): number {
  const place = order.indexOf(slug);
  return place === -1 ? order.length : place;
}
