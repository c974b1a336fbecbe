import { AppError } from "@/lib/errors.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { findGraphTime, findWorkoutGraph } from "@/lib/workouts/graph.ts";

/** Part of the ETag: raise it when the same graph is told in another shape. */
const shapeVersion = 1;

export const GET = handleUserRoute(async ({ request, params, userId }) => {
  const id = parseId(params["id"]);
  const fetchedAt = await findGraphTime(userId, id);
  if (!fetchedAt) throw notFound();
  if (request.headers.get("if-none-match") === makeETag(fetchedAt)) {
    return new Response(null, { status: 304, headers: cacheHeaders(fetchedAt) });
  }
  const graph = await findWorkoutGraph(userId, id);
  if (!graph) throw notFound();
  return json(graph, { headers: cacheHeaders(fetchedAt) });
});

/** The browser keeps the graph and asks each time whether it is still the one: a later sync may replace it. */
function cacheHeaders(fetchedAt: Date): HeadersInit {
  return { "cache-control": "private, no-cache", etag: makeETag(fetchedAt) };
}

function makeETag(fetchedAt: Date): string {
  return `W/"${shapeVersion}-${fetchedAt.getTime()}"`;
}

function notFound(): AppError {
  return new AppError("not_found", { userMessage: "There is no graph for this workout, or none yet." });
}
