import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

export interface ExchangeOptions {
  method: string;
  headers: Headers;
  body: string | null;
  timeoutMs: number;
  maxBytes: number;
  signal?: AbortSignal | undefined;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
}

export class AnswerTooBig extends Error {
  override readonly name = "AnswerTooBig";
  constructor(readonly status: number) {
    super("the answer is too big");
  }
}

const agentOptions = { keepAlive: true, maxSockets: 128, scheduling: "fifo" } as const;
const transports = {
  "http:": { request: http.request, agent: new http.Agent(agentOptions) },
  "https:": { request: https.request, agent: new https.Agent(agentOptions) },
};
const decoders: Record<
  string,
  (body: Buffer, limit: { maxOutputLength: number; chunkSize: number }) => Promise<Buffer>
> = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** A graph of an hour fits, so that decoding it is one trip to another thread and not a dozen. */
const chunkSize = 256 * 1024;

/**
 * One request over a connection that is kept open; redirects aren't followed. Node's own client, since `fetch` costs about
 * twice the CPU and a sync makes thousands of requests. Throws the signal's reason, a `TimeoutError`, `AnswerTooBig`, or
 * what the connection met.
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<RawAnswer> {
  try {
    return await attempt(url, options);
  } catch (error) {
    if (options.method === "GET" && error instanceof StaleConnection) return attempt(url, options);
    throw error instanceof StaleConnection ? error.cause : error;
  }
}

/** The server closed a kept connection just as it was used again: nothing was asked yet. */
class StaleConnection extends Error {}

async function attempt(url: URL, options: ExchangeOptions): Promise<RawAnswer> {
  options.signal?.throwIfAborted();
  const { response, body } = await receive(url, options);
  const encoding = response.headers["content-encoding"];
  const decode = encoding === undefined ? undefined : decoders[encoding];
  const text = (
    decode ? await decode(body, { maxOutputLength: options.maxBytes, chunkSize }) : body
  ).toString("utf8");
  return { status: response.statusCode ?? 0, headers: readHeaders(response), text };
}

function receive(url: URL, options: ExchangeOptions): Promise<{ response: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { request: send, agent } = findTransport(url);
    const headers = { "accept-encoding": "gzip, deflate, br", ...Object.fromEntries(options.headers) };
    const request = send(url, { agent, method: options.method, headers });
    const stop = (reason: unknown): void => {
      request.destroy();
      settle();
      reject(reason);
    };
    const abort = (): void => stop(options.signal?.reason);
    const timer = setTimeout(
      () => stop(new DOMException(`no answer within ${options.timeoutMs} ms`, "TimeoutError")),
      options.timeoutMs,
    );
    const settle = (): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", abort);
    };
    options.signal?.addEventListener("abort", abort, { once: true });

    request.on("error", (error: NodeJS.ErrnoException) => {
      settle();
      const isStale = request.reusedSocket && error.code === "ECONNRESET";
      reject(isStale ? new StaleConnection(error.message, { cause: error }) : error);
    });
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > options.maxBytes) stop(new AnswerTooBig(response.statusCode ?? 0));
        else chunks.push(chunk);
      });
      response.on("error", stop);
      response.on("end", () => {
        settle();
        resolve({ response, body: Buffer.concat(chunks) });
      });
    });
    request.end(options.body ?? undefined);
  });
}

function findTransport(url: URL) {
  if (url.protocol === "http:" || url.protocol === "https:") return transports[url.protocol];
  throw new TypeError(`Peloton can't be asked by ${url.protocol}`);
}

function readHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  return headers;
}
