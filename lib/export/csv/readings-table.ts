import { listMoments, momentTime } from "@/lib/export/clock.ts";
import type { ExportGraph, ExportSeries } from "@/lib/export/graph.ts";
import type { ExportWorkout } from "@/lib/export/read-workouts.ts";
import { formatCsvRow } from "./csv.ts";

/** One workout's readings: a row for each sample, empty where there was no reading. */
export function composeReadingsTable(
  { startedAt }: Pick<ExportWorkout, "startedAt">,
  graph: ExportGraph | null,
): string {
  const series = graph?.series ?? [];
  const route = graph && graph.route.seconds.length > 0 ? graph.route : null;
  const header = ["seconds", "time", ...series.map(nameColumn), ...(route ? ["latitude", "longitude"] : [])];
  const moments = graph ? listMoments(graph) : [];
  const rows = moments.map(({ seconds, sample, place }) =>
    formatCsvRow([
      seconds,
      momentTime(startedAt, seconds),
      ...series.map(({ values }) => (sample === null ? null : (values[sample] ?? null))),
      ...(route ? [readPlace(route.latitudes, place), readPlace(route.longitudes, place)] : []),
    ]),
  );
  return [formatCsvRow(header), ...rows].join("");
}

function readPlace(coordinates: number[], place: number | null): number | null {
  return place === null ? null : (coordinates[place] ?? null);
}

/** "output" in W → "output_watts". */
function nameColumn({ slug, unit }: ExportSeries): string {
  const unitName = unitNames[unit] ?? unit.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  return unitName === "" ? slug : `${slug}_${unitName}`;
}

const unitNames: Record<string, string> = {
  W: "watts",
  "%": "percent",
  "m/s": "meters_per_second",
  m: "meters",
};
