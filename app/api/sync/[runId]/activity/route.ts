import { parseId } from "@/lib/http/input.ts";
import { AppError } from "@/lib/errors.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readSyncActivity } from "@/lib/sync/activity.ts";

export const GET = handleUserRoute(async ({ userId, params }) => {
  const activity = await readSyncActivity(userId, parseId(params["runId"]));
  if (!activity) throw new AppError("not_found", { userMessage: "There is no such sync." });
  return json(activity);
});
