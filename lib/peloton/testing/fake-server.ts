import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface FakeRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string | string[]>;
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown;
}

export interface FakeServer {
  url: string;
  requests: FakeRequest[];
}

/** A server for one test that answers as `answer` says, and never when it says null. */
export async function startFakeServer(
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer> | null,
): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const server = createServer((incoming, response) => {
    void respond(incoming, response, async (request) => {
      requests.push(request);
      return answer(request);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

async function respond(
  incoming: IncomingMessage,
  response: ServerResponse,
  handle: (request: FakeRequest) => Promise<FakeAnswer | null>,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", "http://fake");
  const answer = await handle({
    method: incoming.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: await text(incoming),
  });
  if (answer === null) return;
  response.writeHead(answer.status ?? 200, answer.headers ?? {});
  response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {}));
}
