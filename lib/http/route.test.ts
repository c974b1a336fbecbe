import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getSessionUser } from "@/lib/auth/session.ts";
import { forgetEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";
import { handleRoute, handleUserRoute, json } from "./route.ts";

vi.mock("@/lib/auth/session.ts", () => ({ getSessionUser: vi.fn<typeof getSessionUser>() }));

const context = { params: Promise.resolve({}) };
const url = "http://app.test/api/things";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", "https://spinback.test");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters");
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/unused");
  vi.stubEnv("SPINBACK_ENCRYPTION_KEYS", "1:unused");
  forgetEnv();
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("handleRoute", () => {
  it("passes the parameters on and forbids caching", async () => {
    const route = handleRoute(async ({ params }) => json(params, { status: 201 }));
    const response = await route(new Request(url), { params: Promise.resolve({ runId: "7" }) });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ runId: "7" });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("has no parameters on a path without any", async () => {
    const route = handleRoute(async ({ params }) => json(params));
    const response = await route(new Request(url), { params: Promise.resolve(undefined) });
    expect(await response.json()).toEqual({});
  });

  it("keeps the cache-control of the handler", async () => {
    const route = handleRoute(async () => json({}, { headers: { "cache-control": "private, max-age=60" } }));
    const response = await route(new Request(url), context);
    expect(response.headers.get("cache-control")).toBe("private, max-age=60");
  });

  it("answers an expected error with its own text, status and waiting time", async () => {
    const route = handleRoute(async () => {
      throw new AppError("too_many_attempts", {
        userMessage: "Wait a little.",
        logMessage: "bucket 17 is empty",
        field: "email",
        retryAfterSeconds: 11.2,
      });
    });
    const response = await route(new Request(url), context);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("12");
    expect(await response.json()).toEqual({
      error: { code: "too_many_attempts", message: "Wait a little.", field: "email" },
    });
  });

  it("tells nothing of an unexpected error but the request's id", async () => {
    const route = handleRoute(async () => {
      throw new Error("password of the database is hunter2");
    });
    const response = await route(new Request(url), context);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain("hunter2");
    expect(JSON.parse(text)).toMatchObject({
      error: { code: "internal", requestId: response.headers.get("x-request-id") },
    });
  });

  it("answers an error that is thrown before the handler's first await", async () => {
    const route = handleRoute(() => {
      throw new AppError("not_found", { userMessage: "There is nothing here." });
    });
    expect((await route(new Request(url), context)).status).toBe(404);
  });
});

describe("handleRoute, for a request that changes something", () => {
  const route = handleRoute(async () => json({ done: true }));
  const send = (headers: Record<string, string>, method = "POST") =>
    route(new Request(url, { method, headers: { host: "app.test", ...headers } }), context);

  it.each([
    ["no origin, as curl sends it", {}],
    ["an origin on the same host", { origin: "http://app.test", "sec-fetch-site": "same-origin" }],
    ["an origin on the public host", { origin: "https://spinback.test" }],
  ])("lets %s through", async (_name, headers) => {
    expect((await send(headers)).status).toBe(200);
  });

  it.each([
    ["another origin", { origin: "https://elsewhere.test" }],
    ["an opaque origin", { origin: "null" }],
    ["the same host on another port", { origin: "http://app.test:8080" }],
    ["a cross-site request without an origin", { "sec-fetch-site": "cross-site" }],
    ["a sister site", { origin: "http://app.test", "sec-fetch-site": "same-site" }],
  ])("refuses %s", async (_name, headers) => {
    expect((await send(headers)).status).toBe(403);
    expect((await send(headers, "DELETE")).status).toBe(403);
  });

  it("lets reading through from anywhere", async () => {
    expect((await send({ origin: "https://elsewhere.test" }, "GET")).status).toBe(200);
  });

  it("refuses a body that isn't JSON", async () => {
    expect((await send({ "content-length": "5", "content-type": "text/plain" })).status).toBe(400);
    expect((await send({ "content-length": "5" })).status).toBe(400);
    expect((await send({ "transfer-encoding": "chunked" })).status).toBe(400);
    const asJson = { "content-length": "5", "content-type": "application/json; charset=utf-8" };
    expect((await send(asJson)).status).toBe(200);
  });
});

describe("handleUserRoute", () => {
  const route = handleUserRoute(async ({ userId }) => json({ userId }));

  it("answers 401 without a session", async () => {
    vi.mocked(getSessionUser).mockResolvedValue(null);
    const response = await route(new Request(url), context);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "unauthenticated" } });
  });

  it("names the user of the session", async () => {
    vi.mocked(getSessionUser).mockResolvedValue({ id: "u1", email: "a@b.test", name: null });
    expect(await (await route(new Request(url), context)).json()).toEqual({ userId: "u1" });
  });
});
