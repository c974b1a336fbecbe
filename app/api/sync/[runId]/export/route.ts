import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute } from "@/lib/http/route.ts";
import { streamPieces } from "@/lib/http/stream-pieces.ts";
import { exportRun } from "@/lib/sync/export-run.ts";

export const GET = handleUserRoute(async ({ userId, params }) => {
  const runId = parseId(params["runId"]);
  return new Response(streamPieces(await exportRun(userId, runId)), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="spinback-sync-${runId}.json"`,
    },
  });
});
