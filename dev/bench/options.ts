import { parseArgs } from "node:util";
import { z } from "zod";
import { fullDemoWorkouts } from "../simulator/simulator.ts";
import { UserError } from "../stack/user-error.ts";
import { whaleWorkouts } from "./riders.ts";

const groups = ["first-sync", "pages", "paced"] as const;
type Group = (typeof groups)[number];

export interface BenchOptions {
  /** Workouts of the riders that are synced without a rate limit, smallest first. */
  sizes: number[];
  only: Group[];
  jsonFile: string | undefined;
}

const size = z
  .string()
  .transform(Number)
  .pipe(
    z
      .number()
      .int()
      .min(100)
      .refine((value) => value <= fullDemoWorkouts || value === whaleWorkouts, {
        error: `Too big: a rider has at most ${fullDemoWorkouts} workouts, or exactly ${whaleWorkouts}`,
      }),
  );

const list = z.string().transform((text) => text.split(",").map((part) => part.trim()));

const schema = z.object({
  sizes: list.pipe(z.array(size).min(1)).default([1_000, fullDemoWorkouts, whaleWorkouts]),
  only: list.pipe(z.array(z.enum(groups)).min(1)).default([...groups]),
  json: z.string().optional(),
});

export function readOptions(args: string[]): BenchOptions {
  const parsed = schema.safeParse(parseFlags(args));
  if (!parsed.success) throw new UserError(parsed.error.issues.map(describeIssue).join("\n"));
  const { sizes, only, json } = parsed.data;
  return { sizes: [...new Set(sizes)].toSorted((a, b) => a - b), only, jsonFile: json };
}

function parseFlags(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { sizes: text, only: text, json: text } }).values;
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return `--${String(path[0])}: ${message}`;
}
