import { AppError } from "@/lib/errors.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { findWorkout } from "@/lib/workouts/find.ts";

export const GET = handleUserRoute(async ({ params, userId }) => {
  const workout = await findWorkout(userId, parseId(params["id"]));
  if (!workout) throw new AppError("not_found", { userMessage: "There is no such workout." });
  return json(workout);
});
