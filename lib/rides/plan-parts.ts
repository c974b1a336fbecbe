import { z } from "zod";
import type { RideSegment } from "@/lib/peloton/domain.ts";

export interface PlanPart {
  name: string;
  isRest: boolean;
  durationSeconds: number;
}

export interface PlanSegment {
  name: string;
  startSeconds: number;
  durationSeconds: number;
  /** How often `parts` are done one after the other. */
  rounds: number;
  parts: PlanPart[];
}

const segments: z.ZodType<Pick<RideSegment, "name" | "startSeconds" | "durationSeconds" | "parts">[]> =
  z.array(
    z.object({
      name: z.string(),
      startSeconds: z.number(),
      durationSeconds: z.number(),
      parts: z
        .array(
          z.object({
            name: z.string().nullable(),
            type: z.string().nullable(),
            startSeconds: z.number(),
            durationSeconds: z.number(),
          }),
        )
        .default([]),
    }),
  );

/** A class's segments with what is done in each, in the order in which they come; empty when none are known. */
export function parsePlanSegments(stored: unknown): PlanSegment[] {
  return segments
    .parse(stored ?? [])
    .toSorted((one, other) => one.startSeconds - other.startSeconds)
    .map(({ parts, ...segment }) => ({ ...segment, ...findRounds(parts.map(readPart)) }));
}

function readPart({ name, type, durationSeconds }: RideSegment["parts"][number]): PlanPart {
  const isRest = type === "rest";
  return { name: name ?? (isRest ? "Rest" : "Movement"), isRest, durationSeconds };
}

/** The shortest run of parts that makes up the whole by repeating; the very last part may have been cut short. */
function findRounds(parts: PlanPart[]): Pick<PlanSegment, "rounds" | "parts"> {
  for (let size = 1; size <= parts.length / 2; size += 1) {
    if (parts.length % size !== 0 || !parts.every((part, index) => repeats(part, parts, index, size)))
      continue;
    return { rounds: parts.length / size, parts: parts.slice(0, size) };
  }
  return { rounds: 1, parts };
}

function repeats(part: PlanPart, parts: PlanPart[], index: number, size: number): boolean {
  const first = parts[index % size];
  if (first?.name !== part.name) return false;
  return part.durationSeconds === first.durationSeconds || (index >= size && index === parts.length - 1);
}
