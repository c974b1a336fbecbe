import { z } from "zod";
import { plainText } from "@/lib/http/fields.ts";
import { parseId, parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { heedItems, ignoreItems } from "@/lib/sync/ignore-items.ts";
import { requireSnapshot } from "@/lib/sync/snapshot.ts";

const itemIds = z.array(z.uuid()).min(1).max(500);
const ignoring = z.strictObject({ itemIds, note: plainText.trim().max(200).optional() });
const heeding = z.strictObject({ itemIds });

export const POST = handleUserRoute(async ({ request, userId, params }) => {
  const runId = parseId(params["runId"]);
  const wish = await parseJson(request, ignoring);
  await ignoreItems(userId, runId, { itemIds: wish.itemIds, note: wish.note || null });
  return json(await requireSnapshot(userId, runId));
});

export const DELETE = handleUserRoute(async ({ request, userId, params }) => {
  const runId = parseId(params["runId"]);
  await heedItems(userId, runId, (await parseJson(request, heeding)).itemIds);
  return json(await requireSnapshot(userId, runId));
});
