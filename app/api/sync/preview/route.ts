import { handleUserRoute, json } from "@/lib/http/route.ts";
import { previewSync } from "@/lib/sync/preview.ts";

export const GET = handleUserRoute(async ({ userId }) => json(await previewSync(userId)));
