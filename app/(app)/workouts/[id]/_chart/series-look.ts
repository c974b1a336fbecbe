import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatElevation, formatSpeed } from "@/lib/format/distance.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { formatPaceOf } from "@/lib/workouts/pace.ts";
import type { WorkoutSeries } from "@/lib/workouts/graph.ts";

/** How a metric is named, coloured and told. */
export interface SeriesLook {
  slug: string;
  name: string;
  /** The CSS variable that holds the line's colour. */
  colorToken: string;
  unit: string;
  /** The stored number in the unit that is shown. */
  toShown: (value: number) => number;
  /** A reading in words, its unit included. */
  describe: (value: number) => string;
  /** Whether the scale starts at zero: what can't be zero in life needn't. */
  startsAtZero: boolean;
}

export interface SeriesContext {
  discipline: string | null;
  distanceUnit: DistanceUnit;
}

type NamedSeries = Pick<WorkoutSeries, "slug" | "displayName" | "unit">;

export function chooseLook(series: NamedSeries, context: SeriesContext): SeriesLook {
  if (series.unit === "m/s") return speedLook(series, context);
  if (series.slug === "altitude") return elevationLook(series, context);
  return {
    slug: series.slug,
    name: nameSeries(series),
    colorToken: colorTokens[series.slug] ?? "--ink-soft",
    unit: series.unit,
    toShown: (value) => value,
    describe: (value) => `${formatNumber(value, series.slug === "incline" ? 1 : 0)} ${series.unit}`,
    startsAtZero: series.slug !== "heart_rate",
  };
}

function speedLook(series: NamedSeries, { discipline, distanceUnit }: SeriesContext): SeriesLook {
  const shownPerStored = distanceUnit === "metric" ? 3.6 : 3600 / 1609.344;
  return {
    slug: series.slug,
    name: "Speed",
    colorToken: "--chart-speed",
    unit: formatSpeed(0, distanceUnit).unit,
    toShown: (value) => value * shownPerStored,
    describe: (value) => {
      const speed = formatSpeed(value, distanceUnit);
      const pace = formatPaceOf(value, discipline, distanceUnit);
      return [speed, ...(pace ? [pace] : [])].map((one) => `${one.value} ${one.unit}`).join(" · ");
    },
    startsAtZero: true,
  };
}

function elevationLook(series: NamedSeries, { distanceUnit }: SeriesContext): SeriesLook {
  const shown = (value: number) => formatElevation(value, distanceUnit);
  return {
    slug: series.slug,
    name: "Elevation",
    colorToken: "--ink-soft",
    unit: shown(0).unit,
    toShown: (value) => (distanceUnit === "metric" ? value : value / 0.3048),
    describe: (value) => `${shown(value).value} ${shown(value).unit}`,
    startsAtZero: false,
  };
}

function nameSeries({ slug, displayName }: NamedSeries): string {
  return names[slug] ?? (displayName || slug);
}

const names: Record<string, string> = {
  output: "Output",
  heart_rate: "Heart rate",
  cadence: "Cadence",
  resistance: "Resistance",
  stroke_rate: "Stroke rate",
  incline: "Incline",
};

const colorTokens: Record<string, string> = {
  output: "--chart-output",
  heart_rate: "--chart-heart-rate",
  cadence: "--chart-cadence",
  stroke_rate: "--chart-cadence",
  resistance: "--chart-resistance",
  incline: "--chart-resistance",
};
