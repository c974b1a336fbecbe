import { z } from "zod";
import type { InstructorCue, RideAverages, RideTargets } from "@/lib/peloton/domain.ts";

export type { InstructorCue, RideAverages, RideTargets };

const text = z.string().nullable();
const number = z.number().nullable();
const range = z.object({ lower: z.number(), upper: z.number() });

const targets: z.ZodType<RideTargets> = z.object({
  spans: z.array(
    z.object({
      type: text,
      startSeconds: z.number(),
      endSeconds: z.number(),
      targets: z.array(z.object({ name: z.string(), lower: number, upper: number })),
    }),
  ),
  expectedOutputKj: range.nullable(),
  paceIntensities: z.array(
    z.object({
      value: z.number(),
      name: z.string(),
      levels: z.array(
        z.object({ slug: z.string(), name: text, fastPaceSeconds: number, slowPaceSeconds: number }),
      ),
    }),
  ),
});

const cues: z.ZodType<InstructorCue[]> = z.array(
  z.object({
    startSeconds: z.number(),
    endSeconds: z.number(),
    resistancePercent: range.nullable(),
    cadenceRpm: range.nullable(),
  }),
);

const averages: z.ZodType<RideAverages> = z.object({
  totalOutputKj: number,
  caloriesKcal: number,
  outputWatts: number,
  cadenceRpm: number,
  resistancePercent: number,
  effortPoints: number,
});

/** What a class's details ask for, on the pedalling clock; null when nothing is known. */
export function parseRideTargets(stored: unknown): RideTargets | null {
  return targets.nullable().parse(stored ?? null);
}

export function parseInstructorCues(stored: unknown): InstructorCue[] {
  return cues.parse(stored ?? []);
}

/** What riders of a class reach on average; null when nobody knows. */
export function parseRideAverages(stored: unknown): RideAverages | null {
  return averages.nullable().parse(stored ?? null);
}
