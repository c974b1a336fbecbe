import { readHealth } from "@/lib/health/read-health.ts";
import { handleRoute, json } from "@/lib/http/route.ts";

export const GET = handleRoute(async () => {
  const health = await readHealth();
  return json(health, { status: health.status === "ok" ? 200 : 503 });
});
