import { AppError } from "@/lib/errors.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readSyncSnapshot } from "@/lib/sync/snapshot.ts";

export const GET = handleUserRoute(async ({ userId, params }) => {
  const snapshot = await readSyncSnapshot(userId, parseId(params["runId"]));
  if (!snapshot) throw new AppError("not_found", { userMessage: "There is no such sync." });
  return json(snapshot);
});
