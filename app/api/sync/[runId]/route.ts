import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { requireSnapshot } from "@/lib/sync/snapshot.ts";

export const GET = handleUserRoute(async ({ userId, params }) => {
  return json(await requireSnapshot(userId, parseId(params["runId"])));
});
