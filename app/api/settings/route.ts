import { parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { settingsInputSchema } from "@/lib/settings/settings-input.ts";
import { readSettings, saveSettings } from "@/lib/settings/settings.ts";

export const GET = handleUserRoute(async ({ userId }) => json({ settings: await readSettings(userId) }));

export const PUT = handleUserRoute(async ({ request, userId }) =>
  json({ settings: await saveSettings(userId, await parseJson(request, settingsInputSchema)) }),
);
