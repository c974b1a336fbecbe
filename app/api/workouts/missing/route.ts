import { z } from "zod";
import { parseJson, parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readCompleteness } from "@/lib/workouts/completeness.ts";
import { decideMissing, listMissingWorkouts } from "@/lib/workouts/missing.ts";

const page = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const wish = z.object({
  decision: z.enum(["keep", "undecide", "delete"]),
  /** All undecided ones when left out. */
  workoutIds: z.array(z.uuid()).min(1).max(500).optional(),
});

export const GET = handleUserRoute(async ({ request, userId }) => {
  const [missing, completeness] = await Promise.all([
    listMissingWorkouts(userId, parseQuery(request, page)),
    readCompleteness(userId),
  ]);
  return json({ ...missing, completeness });
});

export const POST = handleUserRoute(async ({ request, userId }) => {
  const { decision, workoutIds } = await parseJson(request, wish);
  const decidedCount = await decideMissing(userId, decision, workoutIds);
  return json({ decidedCount, completeness: await readCompleteness(userId) });
});
