import { z } from "zod";
import { parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readListQuery } from "@/lib/workouts/filters.ts";
import { listWorkouts } from "@/lib/workouts/list.ts";

const page = z.object({
  cursor: z.string().max(4000).optional(),
  limit: z.coerce
    .number("The limit is a number from 1 to 100.")
    .int("The limit is a whole number.")
    .min(1, "The limit is at least 1.")
    .max(100, "The limit is at most 100.")
    .default(50),
});

export const GET = handleUserRoute(async ({ request, userId }) => {
  const { filters, sort } = readListQuery(new URL(request.url).searchParams);
  return json(await listWorkouts(userId, { filters, sort, ...parseQuery(request, page) }));
});
