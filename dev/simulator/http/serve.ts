import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer, Exchange } from "./exchange.ts";

const maxBodyBytes = 1_000_000;

/** Longer than any client here waits between two requests: none meets a connection that is just closing. */
const idleConnectionMs = 65_000;

/** How an answer is put on the wire; `hang` sends nothing and drops the connection after the delay. */
export type Delivery =
  | { readonly kind: "whole"; readonly answer: Answer; readonly delayMs: number }
  | { readonly kind: "truncated"; readonly answer: Answer; readonly delayMs: number }
  | { readonly kind: "hang"; readonly delayMs: number };

export type Respond = (exchange: Exchange) => Delivery;

/** An HTTP server around a function; not listening yet. */
export function createHttpServer(respond: Respond): Server {
  return createServer({ keepAliveTimeout: idleConnectionMs }, (request, response) => {
    const arrivedAt = performance.now();
    readBody(request)
      .then((body) => deliver(response, respond(describe(request, body)), arrivedAt))
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        write(response, { status: 500, json: { status: 500, message } }, false);
      });
  });
}

function describe(request: IncomingMessage, body: string): Exchange {
  const origin = `http://${request.headers.host ?? "127.0.0.1"}`;
  const url = new URL(request.url ?? "/", origin);
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    origin,
    params: [],
    body,
  };
}

function deliver(response: ServerResponse, delivery: Delivery, arrivedAt: number): void {
  const waitMs = Math.max(0, delivery.delayMs - (performance.now() - arrivedAt));
  const act = () => {
    if (delivery.kind === "hang") response.destroy();
    else write(response, delivery.answer, delivery.kind === "truncated");
  };
  if (waitMs === 0) {
    act();
    return;
  }
  const timer = setTimeout(act, waitMs);
  response.once("close", () => clearTimeout(timer));
}

function write(response: ServerResponse, answer: Answer, isTruncated: boolean): void {
  const [contentType, whole] = render(answer);
  const payload = isTruncated ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  response.writeHead(answer.status, {
    ...(contentType && { "content-type": contentType }),
    "content-length": Buffer.byteLength(payload),
    "cache-control": "no-store",
    ...answer.headers,
    ...(answer.cookies && answer.cookies.length > 0 && { "set-cookie": [...answer.cookies] }),
  });
  response.end(payload);
}

function render(answer: Answer): [contentType: string | null, payload: string] {
  if (answer.html !== undefined) return ["text/html; charset=utf-8", answer.html];
  if (answer.svg !== undefined) return ["image/svg+xml; charset=utf-8", answer.svg];
  if (answer.text !== undefined) return ["text/plain; charset=utf-8", answer.text];
  if (answer.json !== undefined) return ["application/json; charset=utf-8", JSON.stringify(answer.json)];
  return [null, ""];
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBodyBytes) throw new Error("Request body too large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
