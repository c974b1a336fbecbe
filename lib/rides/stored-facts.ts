import { z } from "zod";
import type { HeartRateZone, Segment, Song } from "@/lib/peloton/domain.ts";

export type { HeartRateZone, Segment, Song };

const text = z.string().nullable();
const number = z.number().nullable();

const segments: z.ZodType<Segment[]> = z.array(
  z.object({
    name: z.string(),
    iconSlug: text,
    metricsType: text,
    startSeconds: z.number(),
    durationSeconds: z.number(),
    intensityMets: number,
    isDrill: z.boolean(),
  }),
);

const songs: z.ZodType<Song[]> = z.array(
  z.object({
    title: z.string(),
    artists: z.array(z.string()),
    albumName: text,
    albumImageUrl: text,
    startSeconds: number,
  }),
);

const classTypes = z.array(z.object({ id: z.string(), name: z.string() }));

const heartRateZones: z.ZodType<HeartRateZone[]> = z.array(
  z.object({
    slug: z.string(),
    name: z.string(),
    range: text,
    durationSeconds: z.number(),
    minBpm: number,
    maxBpm: number,
  }),
);

/** The parts of a class on the pedalling clock, in the order in which they come; empty when none are known. */
export function parseSegments(stored: unknown): Segment[] {
  return segments.parse(stored ?? []).toSorted((one, other) => one.startSeconds - other.startSeconds);
}

export function parseSongs(stored: unknown): Song[] {
  return songs.parse(stored ?? []);
}

export function parseClassTypes(stored: unknown): { id: string; name: string }[] {
  return classTypes.parse(stored ?? []);
}

/** Zone 1 first. */
export function parseHeartRateZones(stored: unknown): HeartRateZone[] {
  return heartRateZones.parse(stored ?? []);
}
