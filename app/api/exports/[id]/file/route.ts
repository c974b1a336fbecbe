import { openExport } from "@/lib/export/stream-export.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute } from "@/lib/http/route.ts";
import { streamPieces } from "@/lib/http/stream-pieces.ts";

export const GET = handleUserRoute(async ({ params, userId }) => {
  const { fileName, contentType, pieces } = await openExport(userId, parseId(params["id"]));
  return new Response(streamPieces(pieces), {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename="${fileName}"`,
      // A proxy that gathered the file first would leave the progress bar without meaning.
      "x-accel-buffering": "no",
    },
  });
});
