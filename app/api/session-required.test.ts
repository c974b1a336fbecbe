import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";

vi.mock("@/lib/auth/session.ts", () => ({ getSessionUser: async () => null }));

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const openRoutes = new Set(["auth/[...nextauth]", "health", "inngest", "metrics", "register"]);
const root = dirname(fileURLToPath(import.meta.url));
const routes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /(^|\/)route\.tsx?$/.test(path))
  .map((path) => ({ name: dirname(path), file: join(root, path) }));
const closedRoutes = routes.filter((route) => !openRoutes.has(route.name));

describe("a route without a session", () => {
  it("is open for signing in, signing up and health", () => {
    expect(routes.map((route) => route.name)).toEqual(
      expect.arrayContaining(["auth/[...nextauth]", "health", "register"]),
    );
  });

  it.each(closedRoutes)("$name answers 401", async ({ file }) => {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ file);
    const handlers = methods.flatMap((method) => {
      const handler = exported[method];
      return typeof handler === "function" ? [{ method, handler }] : [];
    });
    expect(handlers).not.toEqual([]);
    for (const { method, handler } of handlers) {
      const request = new Request("http://app.test/api/anything", { method });
      const response: unknown = await handler(request, { params: Promise.resolve({}) });
      expect(response).toMatchObject({ status: 401 });
    }
  });
});
