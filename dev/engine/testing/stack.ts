import http from "node:http";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { expect, onTestFinished, vi } from "vitest";
import { createEngine, type Engine, type EngineOptions } from "../engine.ts";
import { listenOnLoopback } from "../http/http-exchange.ts";
import type { Run, RunStatus } from "../runs/run.ts";
import { startServer } from "../http/server.ts";

export interface TestStack {
  engine: Engine;
  engineUrl: string;
  client: Inngest;
  /** Requests that the engine made to run functions, oldest first. */
  calls: { functionId: string; stepId: string; atMs: number }[];
  app: TestApp;
  /** Every line that the engine printed. */
  lines: string[];
  sendEvent: (
    name: string,
    data?: Record<string, unknown>,
    extra?: { id?: string; ts?: number },
  ) => Promise<void>;
  /** Resolves when the function has exactly this many runs and all are over. */
  waitForRuns: (functionId: string, count: number) => Promise<Run[]>;
  waitForStatus: (functionId: string, status: RunStatus) => Promise<Run>;
}

vi.setConfig({ testTimeout: 20_000 });

const patience = { timeout: 10_000, interval: 5 };

/** Polls until what it reads is as expected. */
export function eventually<Value>(read: () => Value) {
  return expect.poll(read, patience);
}

type Functions = (client: Inngest) => InngestFunction.Like[];

/** Real SDK functions on a real server, driven by a real engine; all of it is closed when the test ends. */
export async function startStack(
  createFunctions: Functions,
  { appQuery = "", ...options }: Partial<EngineOptions> & { appQuery?: string } = {},
): Promise<TestStack> {
  const app = new TestApp();
  await app.listen();
  const lines: string[] = [];
  const engine = createEngine({
    appUrl: `http://127.0.0.1:${app.port}/api/inngest${appQuery}`,
    retryIntervalMs: 10,
    pollIntervalMs: 50,
    searchIntervalMs: 10,
    print: (line) => lines.push(line),
    ...options,
  });
  const server = await startServer(engine, 0);
  onTestFinished(async () => {
    await server.close();
    await app.close();
  });
  const logger = {
    debug: ignore,
    info: ignore,
    error: ignore,
    warn: (...facts: unknown[]) => console.warn(...facts),
  };
  const client = new Inngest({ id: "app", isDev: true, baseUrl: server.url, logger, internalLogger: logger });
  app.serveFunctions(client, createFunctions(client));
  await vi.waitFor(() => expect(lines.join()).toMatch(/is registered|refused/), {
    timeout: 5_000,
    interval: 5,
  });
  return {
    engine,
    engineUrl: server.url,
    client,
    calls: app.calls,
    app,
    lines,
    ...createHelpers(engine, client),
  };
}

/** The app's server, which can be taken away and brought back on the same port. */
export class TestApp {
  readonly calls: TestStack["calls"] = [];
  /** Everything that was asked for, oldest first. */
  readonly addresses: URL[] = [];
  #handle: http.RequestListener | undefined;
  #server: http.Server | undefined;
  port = 0;

  async listen(): Promise<void> {
    const server = http.createServer((request, response) => this.#answer(request, response));
    this.#server = server;
    this.port = await listenOnLoopback(server, this.port);
  }

  serveFunctions(client: Inngest, functions: InngestFunction.Like[]): void {
    this.#handle = serve({ client, functions });
  }

  async close(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    await new Promise((resolve) => (server?.listening ? server.close(resolve) : resolve(undefined)));
  }

  #answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    this.addresses.push(url);
    if (!this.#handle) {
      response.writeHead(404).end();
      return;
    }
    const functionId = url.searchParams.get("fnId");
    if (functionId)
      this.calls.push({ functionId, stepId: url.searchParams.get("stepId") ?? "", atMs: Date.now() });
    this.#handle(request, response);
  }
}

function createHelpers(engine: Engine, client: Inngest) {
  const list = (functionId: string) =>
    engine.runs.list({ functionId: `app-${functionId}` }, 10_000).toReversed();
  return {
    sendEvent: async (
      name: string,
      data: Record<string, unknown> = {},
      extra: { id?: string; ts?: number } = {},
    ) => {
      await client.send({ name, data, ...extra });
    },
    waitForRuns: (functionId: string, count: number) =>
      vi.waitFor(() => {
        const runs = list(functionId);
        expect(runs.filter((run) => run.endedAtMs !== undefined)).toHaveLength(count);
        expect(runs).toHaveLength(count);
        return runs;
      }, patience),
    waitForStatus: (functionId: string, status: RunStatus) =>
      vi.waitFor(() => {
        const run = list(functionId).at(-1);
        expect(run?.status).toBe(status);
        if (!run) throw new Error("unreachable");
        return run;
      }, patience),
  };
}

function ignore(): void {}
