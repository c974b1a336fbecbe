import type { ExportGraph } from "./graph.ts";

/** A second of which something is known, and where to look for it. */
export interface Moment {
  /** Since the first pedal stroke. */
  seconds: number;
  /** Index into the series; null for a place on the route between two samples. */
  sample: number | null;
  /** Index into the route; null where there is no place. */
  place: number | null;
}

/** The samples and the route on one clock, each second once. Holes stay holes. */
export function listMoments(graph: Pick<ExportGraph, "sampleSeconds" | "route">): Moment[] {
  const bySeconds = new Map<number, Moment>();
  graph.sampleSeconds.forEach((seconds, sample) => {
    if (!bySeconds.has(seconds)) bySeconds.set(seconds, { seconds, sample, place: null });
  });
  graph.route.seconds.forEach((seconds, place) => {
    const moment = bySeconds.get(seconds);
    if (!moment) bySeconds.set(seconds, { seconds, sample: null, place });
    else moment.place ??= place;
  });
  return [...bySeconds.values()].toSorted((one, other) => one.seconds - other.seconds);
}

export function momentTime(startedAt: Date, seconds: number): Date {
  return new Date(startedAt.getTime() + seconds * 1000);
}
