import { AppError } from "@/lib/errors.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { findGraphHead, readWorkoutGraph } from "@/lib/workouts/graph.ts";

/** Part of the ETag: raise it when the same graph is told in another shape. */
const shapeVersion = 2;

export const GET = handleUserRoute(async ({ request, params, userId }) => {
  const id = parseId(params["id"]);
  const head = await findGraphHead(userId, id);
  if (!head) {
    throw new AppError("not_found", { userMessage: "There is no graph for this workout, or none yet." });
  }
  // The browser keeps the graph and asks each time whether it is still the one: a later sync may replace it.
  const etag = `W/"${shapeVersion}-${head.version}"`;
  const headers = { "cache-control": "private, no-cache", etag };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return json(await readWorkoutGraph(userId, id, head), { headers });
});
