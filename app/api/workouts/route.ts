import { z } from "zod";
import { parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { listWorkouts } from "@/lib/workouts/list.ts";

const query = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce
    .number("The limit is a number from 1 to 100.")
    .int("The limit is a whole number.")
    .min(1, "The limit is at least 1.")
    .max(100, "The limit is at most 100.")
    .default(50),
  discipline: z.string().max(100).optional(),
});

export const GET = handleUserRoute(async ({ request, userId }) =>
  json(await listWorkouts(userId, parseQuery(request, query))),
);
