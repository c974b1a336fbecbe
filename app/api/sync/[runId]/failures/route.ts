import { AppError } from "@/lib/errors.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { listFailureGroups } from "@/lib/sync/failure-groups.ts";

export const GET = handleUserRoute(async ({ userId, params }) => {
  const groups = await listFailureGroups(userId, parseId(params["runId"]));
  if (!groups) throw new AppError("not_found", { userMessage: "There is no such sync." });
  return json({ groups });
});
