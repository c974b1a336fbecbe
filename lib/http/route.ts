import { getSessionUser } from "@/lib/auth/session.ts";
import { AppError } from "@/lib/errors.ts";
import { createLog, type Log } from "@/lib/log.ts";
import { toErrorResponse } from "./error-response.ts";
import { refuseForeignRequest } from "./same-origin.ts";

export interface RouteInput {
  request: Request;
  params: Record<string, string>;
  /** Its lines carry the request's id, method and path. */
  log: Log;
}

export interface UserRouteInput extends RouteInput {
  userId: string;
}

interface RouteContext {
  /** Nothing for a path without parameters. */
  params: Promise<Record<string, string> | undefined>;
}

export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** A route handler for anybody. What the handler throws becomes an `{error}` response; a change asked for by another site is refused. */
export function handleRoute(handler: (input: RouteInput) => Promise<Response>): RouteHandler {
  return async (request, context) => {
    const params = (await context.params) ?? {};
    const requestId = crypto.randomUUID();
    const path = describePath(new URL(request.url).pathname, params);
    const log = createLog("http", { requestId, method: request.method, path });
    const startedAt = performance.now();
    const response = await answer(handler, { request, params, log }, requestId);
    log.debug({ status: response.status, durationMs: Math.round(performance.now() - startedAt) }, "answered");
    return response;
  };
}

/** As `handleRoute`, for signed-in people only: everybody else gets 401. */
export function handleUserRoute(handler: (input: UserRouteInput) => Promise<Response>): RouteHandler {
  return handleRoute(async (input) => {
    const user = await getSessionUser();
    if (!user) throw new AppError("unauthenticated", { userMessage: "Sign in to go on." });
    return handler({ ...input, userId: user.id });
  });
}

export function json(data: unknown, init: { status?: number; headers?: HeadersInit } = {}): Response {
  return Response.json(data, init);
}

async function answer(
  handler: (input: RouteInput) => Promise<Response>,
  input: RouteInput,
  requestId: string,
): Promise<Response> {
  const startedAt = performance.now();
  try {
    refuseForeignRequest(input.request);
    return complete(await handler(input), requestId);
  } catch (error) {
    const durationMs = Math.round(performance.now() - startedAt);
    return complete(toErrorResponse(error, requestId, input.log.child({ durationMs })), requestId);
  }
}

function complete(response: Response, requestId: string): Response {
  const headers = new Headers(response.headers);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  headers.set("x-request-id", requestId);
  return new Response(response.body, { status: response.status, headers });
}

function describePath(pathname: string, params: Record<string, string>): string {
  const nameByValue = new Map(Object.entries(params).map(([name, value]) => [value, `[${name}]`]));
  return pathname
    .split("/")
    .map((segment) => nameByValue.get(segment) ?? segment)
    .join("/");
}
