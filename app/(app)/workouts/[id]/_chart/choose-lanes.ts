import type { WorkoutSeries } from "@/lib/workouts/graph.ts";

const order = [
  "output",
  "heart_rate",
  "cadence",
  "stroke_rate",
  "resistance",
  "speed",
  "incline",
  "altitude",
];
/** On foot and in the boat the speed is what counts; a bike's only follows from its power. */
const orderOffTheBike = [
  "output",
  "speed",
  "heart_rate",
  "cadence",
  "stroke_rate",
  "resistance",
  "incline",
  "altitude",
];

/** The metrics that were read, the most telling first. */
export function listLaneSeries(series: WorkoutSeries[]): WorkoutSeries[] {
  return orderLanes(series.filter(hasReadings));
}

export function orderLanes<Series extends { slug: string }>(series: readonly Series[]): Series[] {
  const slugs = series.some(({ slug }) => slug === "resistance") ? order : orderOffTheBike;
  const rank = ({ slug }: Series) => (slugs.includes(slug) ? slugs.indexOf(slug) : slugs.length);
  return series.toSorted((one, other) => rank(one) - rank(other));
}

function hasReadings({ values }: WorkoutSeries): boolean {
  return values.some((value) => value !== null);
}
