import { z } from "zod";
import { exportWorkout } from "@/lib/export/export-workout.ts";
import { workoutFormats } from "@/lib/export/formats.ts";
import { parseId, parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute } from "@/lib/http/route.ts";

const query = z.object({ format: z.enum(workoutFormats) });

export const GET = handleUserRoute(async ({ request, params, userId }) => {
  const { format } = parseQuery(request, query);
  const file = await exportWorkout(userId, parseId(params["id"]), format);
  return new Response(file.bytes, {
    headers: {
      "content-type": file.contentType,
      "content-disposition": `attachment; filename="${file.name}"`,
    },
  });
});
