import { z } from "zod";
import { AppError } from "@/lib/errors.ts";
import { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";
import { plainText } from "@/lib/http/fields.ts";
import { parseId, parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { listSyncItems } from "@/lib/sync/items.ts";

const filter = z.object({
  state: z.enum(SyncItemState).optional(),
  kind: z.enum(SyncItemKind).optional(),
  reason: plainText.max(50).optional(),
  ignored: z.stringbool().optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const GET = handleUserRoute(async ({ request, userId, params }) => {
  const items = await listSyncItems(userId, parseId(params["runId"]), parseQuery(request, filter));
  if (!items) throw new AppError("not_found", { userMessage: "There is no such sync." });
  return json(items);
});
