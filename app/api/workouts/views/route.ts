import { parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { listSavedViews, saveView } from "@/lib/saved-views/saved-views.ts";
import { viewInput } from "@/lib/saved-views/view-input.ts";

export const GET = handleUserRoute(async ({ userId }) => json({ views: await listSavedViews(userId) }));

export const POST = handleUserRoute(async ({ request, userId }) =>
  json(await saveView(userId, await parseJson(request, viewInput)), { status: 201 }),
);
