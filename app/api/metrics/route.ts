import { handleRoute } from "@/lib/http/route.ts";
import { checkMetricsToken } from "@/lib/monitoring/check-metrics-token.ts";
import { renderMetrics } from "@/lib/monitoring/render-metrics.ts";

export const GET = handleRoute(async ({ request }) => {
  checkMetricsToken(request.headers.get("authorization"));
  const { text, contentType } = await renderMetrics();
  return new Response(text, { headers: { "content-type": contentType } });
});
