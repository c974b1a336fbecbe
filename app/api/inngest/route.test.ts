import { createServer } from "node:http";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";

const token = "the token that the launcher made, long enough";
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/unused");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters");
  vi.stubEnv("SPINBACK_ENCRYPTION_KEYS", "1:unused");
  vi.stubEnv("SPINBACK_ENGINE_TOKEN", token);
  vi.stubEnv("INNGEST_DEV", "1");
  vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:1");
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

async function send(
  method: "GET" | "POST" | "PUT",
  query: string,
  init: { body?: string; headers?: HeadersInit } = {},
): Promise<Response> {
  const { GET, POST, PUT } = await import("./route.ts");
  const { NextRequest } = await import("next/server");
  const request = new NextRequest(`http://127.0.0.1:3000/api/inngest${query}`, {
    method,
    headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
    ...(method === "GET" ? {} : { body: "{}" }),
    ...init,
  });
  return { GET, POST, PUT }[method](request);
}

describe("/api/inngest in development mode, where the SDK checks no signature", () => {
  it.each(["GET", "POST", "PUT"] as const)("has nothing for a stranger's %s", async (method) => {
    const run = "fnId=spinback-send-alerts-failure&stepId=step";
    for (const query of ["", `?${run}`, "?token=", "?token=guessed", `?token=${token}x`]) {
      const response = await send(method, query, { headers: { "content-type": "text/plain" } });
      expect(response.status).toBe(404);
      expect(response.headers.has("x-inngest-sdk")).toBe(false);
      expect(await response.json()).toMatchObject({ error: { code: "not_found" } });
    }
  });

  it("is closed to everybody while there is no token", async () => {
    vi.stubEnv("SPINBACK_ENGINE_TOKEN", "");
    expect((await send("GET", "?token=")).status).toBe(404);
  });

  it("answers the engine, and keeps the token in the address that it registers", async () => {
    const bodies: string[] = [];
    const engine = createServer((request, response) => {
      request.on("data", (chunk) => bodies.push(String(chunk)));
      request.on("end", () => response.end('{"ok":true,"status":200}'));
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void engine.close());
    await once(engine, "listening");
    const address = engine.address();
    const port = typeof address === "object" ? address?.port : 0;
    vi.stubEnv("INNGEST_BASE_URL", `http://127.0.0.1:${port}`);

    expect((await send("GET", `?token=${encodeURIComponent(token)}`)).status).toBe(200);
    const response = await send("PUT", `?token=${encodeURIComponent(token)}`);

    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain(token);
    const { functions } = JSON.parse(bodies.join(""));
    for (const { steps } of functions) {
      const url = new URL(steps.step.runtime.url);
      expect(url.href).toContain("http://127.0.0.1:3000/api/inngest?");
      expect(url.searchParams.get("token")).toBe(token);
      expect(url.searchParams.get("fnId")).toMatch(/^spinback-/);
    }
  });

  it("reads as much as an engine sends, and only JSON", async () => {
    const query = `?token=${encodeURIComponent(token)}&fnId=spinback-send-alerts&stepId=step`;
    const sendText = (length: number) => send("POST", query, { body: JSON.stringify("x".repeat(length)) });
    expect((await sendText(4 * 1024 * 1024 - 2)).headers.has("x-inngest-sdk")).toBe(true);
    expect((await sendText(4 * 1024 * 1024)).status).toBe(413);
    expect((await send("POST", query, { body: "{" })).status).toBe(400);
  });
});

describe("/api/inngest with an Inngest that signs", () => {
  beforeEach(() => {
    vi.stubEnv("INNGEST_DEV", "");
    vi.stubEnv("INNGEST_SIGNING_KEY", `signkey-test-${"0123456789abcdef".repeat(4)}`);
    vi.stubEnv("INNGEST_EVENT_KEY", "an event key");
  });

  it("asks for the signature and for no token", async () => {
    const response = await send("POST", "?fnId=spinback-send-alerts&stepId=step");
    expect(response.status).toBe(401);
    expect((await send("GET", "")).status).toBe(401);
  });
});
