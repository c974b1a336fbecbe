import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";
import { probeEngine } from "./probe-engine.ts";

let server: Server | undefined;

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters");
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/unused");
  vi.stubEnv("SPINBACK_ENCRYPTION_KEYS", "1:unused");
  vi.stubEnv("SPINBACK_ENGINE_KIND", "local");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  forgetEnv();
  if (!server) return;
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  server = undefined;
});

describe("probeEngine", () => {
  it("reaches an engine that is well", async () => {
    await startEngine((request, response) => response.writeHead(request.url === "/health" ? 200 : 404).end());
    expect(await probeEngine(2_000)).toEqual({ kind: "local", reachable: true });
  });

  it("doesn't take an error for an answer", async () => {
    await startEngine((_request, response) => response.writeHead(500).end());
    expect(await probeEngine(2_000)).toEqual({ kind: "local", reachable: false });
  });

  it("waits no longer than its limit", async () => {
    await startEngine(() => undefined);
    expect(await probeEngine(50)).toEqual({ kind: "local", reachable: false });
  });

  it("doesn't know about Inngest Cloud", async () => {
    vi.stubEnv("SPINBACK_ENGINE_KIND", "inngest");
    vi.stubEnv("INNGEST_BASE_URL", "");
    forgetEnv();
    expect(await probeEngine(2_000)).toEqual({ kind: "inngest", reachable: null });
  });
});

async function startEngine(listener: RequestListener): Promise<void> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  vi.stubEnv("INNGEST_BASE_URL", `http://127.0.0.1:${address.port}`);
  forgetEnv();
}
