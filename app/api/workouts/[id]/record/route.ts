import { AppError } from "@/lib/errors.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readRecord } from "@/lib/workouts/record/read-record.ts";

/** Not a GET, since the first one asks Peloton and stores what it says. */
export const POST = handleUserRoute(async ({ params, userId }) => {
  const answer = await readRecord(userId, parseId(params["id"]));
  if (!answer) throw new AppError("not_found", { userMessage: "There is no such workout." });
  return json(answer);
});
