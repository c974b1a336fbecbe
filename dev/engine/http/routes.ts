import type { IncomingMessage, ServerResponse } from "node:http";
import { takeCheckpoint } from "../runs/checkpoint.ts";
import type { Engine } from "../engine.ts";
import { readJsonBody, redirect, sendHtml, sendJson } from "./http-exchange.ts";
import { parseEvents } from "../events/incoming-events.ts";
import { renderOverview } from "../page/overview.ts";
import { renderRunPage } from "../page/run-page.ts";
import { RefusedRequest } from "./refused-request.ts";
import { type Run, isOver } from "../runs/run.ts";
import { describeEngine, describeRun } from "./state.ts";
import { createInvokedEvent } from "../runs/step-waits.ts";

export interface Exchange {
  engine: Engine;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The part of the path that the route leaves open; empty when there is none. */
  id: string;
}

type Handler = (exchange: Exchange) => Promise<void> | void;

const routes: [method: string, path: RegExp, handle: Handler][] = [
  ["GET", /^\/health$/, ({ response }) => sendJson(response, 200, { status: 200, message: "OK" })],
  [
    "GET",
    /^\/dev$/,
    ({ engine, response }) => sendJson(response, 200, { version: "local", ...describeEngine(engine) }),
  ],
  ["POST", /^\/e\/([^/]+)$/, receiveEvents],
  ["POST", /^\/fn\/register$/, registerFunctions],
  ["POST", /^\/v1\/checkpoint\/([^/]+)\/async$/, receiveCheckpoint],
  ["POST", /^\/invoke\/([^/]+)$/, invokeFunction],
  ["GET", /^\/api\/state$/, ({ engine, response }) => sendJson(response, 200, describeEngine(engine))],
  [
    "GET",
    /^\/api\/runs\/([^/]+)$/,
    (exchange) => sendJson(exchange.response, 200, describeRun(findRun(exchange))),
  ],
  [
    "GET",
    /^\/$/,
    ({ engine, response, url }) => sendHtml(response, 200, renderOverview(engine, url.searchParams)),
  ],
  [
    "GET",
    /^\/runs\/([^/]+)$/,
    (exchange) => sendHtml(exchange.response, 200, renderRunPage(exchange.engine, findRun(exchange))),
  ],
  ["POST", /^\/runs\/([^/]+)\/cancel$/, cancelRun],
  ["POST", /^\/runs\/([^/]+)\/rerun$/, rerunRun],
];

export function findRoute(method: string, path: string): { handle: Handler; id: string } | undefined {
  for (const [routeMethod, pattern, handle] of routes) {
    const match = method === routeMethod ? pattern.exec(path) : undefined;
    if (match) return { handle, id: decodeURIComponent(match[1] ?? "") };
  }
  return undefined;
}

async function receiveEvents({ engine, request, response }: Exchange): Promise<void> {
  const seed = request.headers["x-inngest-event-id-seed"];
  const events = parseEvents(await readJsonBody(request), typeof seed === "string" ? seed : undefined);
  engine.intake.receive(events);
  sendJson(response, 200, { ids: events.map(({ id }) => id), status: 200 });
}

async function registerFunctions({ engine, request, response }: Exchange): Promise<void> {
  const isModified = engine.register(await readJsonBody(request));
  sendJson(response, 200, { ok: true, status: 200, modified: isModified });
}

async function receiveCheckpoint({ engine, request, response, id }: Exchange): Promise<void> {
  takeCheckpoint(engine, id, await readJsonBody(request));
  sendJson(response, 200, { data: { run_id: id } });
}

async function invokeFunction({ engine, request, response, id }: Exchange): Promise<void> {
  const fn =
    engine.registry.find(id) ?? engine.registry.functions.find(({ id: known }) => known.endsWith(`-${id}`));
  if (!fn) throw new RefusedRequest(404, `There is no function "${id}".`);
  const body = await readJsonBody(request);
  const data = isRecord(body) && isRecord(body.data) ? body.data : {};
  const run = engine.lifecycle.createRun(fn, createInvokedEvent(data));
  sendJson(response, 200, { id: run.id, status: 200 });
}

function cancelRun(exchange: Exchange): void {
  const run = findRun(exchange);
  if (isOver(run)) throw new RefusedRequest(409, "The run is already over.");
  exchange.engine.lifecycle.cancelRun(run, "Cancelled by hand.");
  redirect(exchange.response, `/runs/${run.id}`);
}

function rerunRun(exchange: Exchange): void {
  const { fn, event } = findRun(exchange);
  const current = exchange.engine.registry.find(fn.id);
  if (!current) throw new RefusedRequest(409, `The app no longer has the function "${fn.id}".`);
  const again = exchange.engine.lifecycle.createRun(current, { ...event, ts: Date.now() });
  redirect(exchange.response, `/runs/${again.id}`);
}

function findRun({ engine, id }: Exchange): Run {
  const run = engine.runs.find(id);
  if (!run)
    throw new RefusedRequest(404, "There is no such run; the engine keeps only the newest finished ones.");
  return run;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
