import { beforeAll, describe, expect, it, vi } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getSessionUser } from "@/lib/auth/session.ts";
import type { RouteHandler } from "@/lib/http/route.ts";
import { DELETE as deleteView } from "./[id]/route.ts";
import { GET as getViews, POST as postView } from "./route.ts";

vi.mock("@/lib/auth/session.ts", () => ({ getSessionUser: vi.fn<typeof getSessionUser>() }));

let rider: string;
let stranger: string;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
});

describe("/api/workouts/views", () => {
  it("saves, lists and deletes the rider's own", async () => {
    const saved = await call(rider, postView, { name: "  Long \n rides ", query: "minMinutes=60" });
    expect(saved).toMatchObject({ status: 201, body: { name: "Long rides", query: "minMinutes=60" } });
    expect((await call(rider, getViews)).body).toEqual({ views: [saved.body] });
    expect((await call(stranger, getViews)).body).toEqual({ views: [] });
    const id = String(saved.body["id"]);
    expect((await call(stranger, deleteView, undefined, id)).status).toBe(404);
    expect(await call(rider, deleteView, undefined, id)).toEqual({ status: 200, body: saved.body });
    expect((await call(rider, deleteView, undefined, id)).status).toBe(404);
  });

  it("answers 409 for a name that is taken unless it is to be replaced", async () => {
    const view = { name: "Taken", query: "" };
    expect((await call(rider, postView, view)).status).toBe(201);
    expect(await call(rider, postView, view)).toMatchObject({
      status: 409,
      body: { error: { code: "conflict", field: "name" } },
    });
    expect((await call(rider, postView, { ...view, replace: true })).status).toBe(201);
  });

  it.each([
    ["name", { query: "" }],
    ["name", { name: "  ", query: "" }],
    ["name", { name: "n".repeat(61), query: "" }],
    ["name", { name: "a\0b", query: "" }],
    ["query", { name: "No list" }],
    ["minMinutes", { name: "Wrong", query: "minMinutes=many" }],
  ])("names %s when it refuses %o", async (field, body) => {
    expect(await call(rider, postView, body)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid_input", field } },
    });
  });

  it("answers 404 for an id that is none", async () => {
    expect((await call(rider, deleteView, undefined, "newest")).status).toBe(404);
  });
});

async function call(userId: string, handler: RouteHandler, body?: Record<string, unknown>, id?: string) {
  vi.mocked(getSessionUser).mockResolvedValue({ id: userId, email: "rider@example.test", name: null });
  const request = new Request("http://localhost:3000/api/workouts/views", {
    method: body ? "POST" : id === undefined ? "GET" : "DELETE",
    ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const response = await handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
