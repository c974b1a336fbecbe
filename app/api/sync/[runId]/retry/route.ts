import { z } from "zod";
import { dispatchCommands } from "@/app/api/dispatch-commands.ts";
import { plainText } from "@/lib/http/fields.ts";
import { parseId, parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { retryItems } from "@/lib/sync/retry-items.ts";
import { requireSnapshot } from "@/lib/sync/snapshot.ts";

const wish = z.union(
  [
    z.strictObject({ itemIds: z.array(z.uuid()).min(1).max(500) }),
    z.strictObject({ reason: plainText.min(1).max(50) }),
    z.strictObject({ all: z.literal(true) }),
  ],
  { error: "Say what to try again: itemIds (at most 500), a reason, or all: true." },
);

export const POST = handleUserRoute(async ({ request, userId, params }) => {
  const runId = parseId(params["runId"]);
  await dispatchCommands(await retryItems(userId, runId, await parseJson(request, wish)));
  return json(await requireSnapshot(userId, runId));
});
