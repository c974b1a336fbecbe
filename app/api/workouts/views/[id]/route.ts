import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { deleteView } from "@/lib/saved-views/saved-views.ts";

export const DELETE = handleUserRoute(async ({ userId, params }) =>
  json(await deleteView(userId, parseId(params["id"]))),
);
