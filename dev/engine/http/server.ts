import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { refuseForeignPages } from "./browser-guard.ts";
import type { Engine } from "../engine.ts";
import { listenOnLoopback, sendJson } from "./http-exchange.ts";
import { RefusedRequest } from "./refused-request.ts";
import { findRoute } from "./routes.ts";

export interface EngineServer {
  url: string;
  close: () => Promise<void>;
}

/** Serves the engine on loopback; rejects when the port is taken. Port 0 picks a free one. */
export async function startServer(engine: Engine, port: number): Promise<EngineServer> {
  const server = http.createServer((request, response) => void answer(engine, request, response));
  const actualPort = await listenOnLoopback(server, port);
  engine.start();
  return {
    url: `http://127.0.0.1:${actualPort}`,
    close: async () => {
      engine.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    refuseForeignPages(request);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const route = findRoute(request.method ?? "GET", url.pathname);
    if (!route) throw new RefusedRequest(404, `There is nothing at ${url.pathname}.`);
    await route.handle({ engine, request, response, url, id: route.id });
  } catch (error) {
    const status = error instanceof RefusedRequest ? error.status : 500;
    const message = error instanceof Error ? error.message : String(error);
    if (status === 500) engine.problems.report(`${request.method} ${request.url}: ${message}`);
    if (!response.headersSent) sendJson(response, status, { error: message, status, ids: [] });
    else response.destroy();
  }
}
