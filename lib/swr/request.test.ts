import { afterEach, describe, expect, it, vi } from "vitest";
import { describeRequestError, fetchJson, RequestError, sendJson } from "./request.ts";

afterEach(() => vi.unstubAllGlobals());

function answerWith(body: string, init?: ResponseInit) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(body, init));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

describe("requests to our own API", () => {
  it("reads JSON", async () => {
    answerWith('{"runId":"r1"}');
    await expect(fetchJson("/api/sync/r1")).resolves.toEqual({ runId: "r1" });
  });

  it("sends JSON", async () => {
    const fetch = answerWith("{}", { status: 202 });
    await sendJson("POST", "/api/sync", { mode: "full" });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe("/api/sync");
    expect(init).toMatchObject({ method: "POST", body: '{"mode":"full"}' });
    expect(new Headers(init?.headers).get("content-type")).toBe("application/json");
  });

  it("rebuilds an error with its code, message and field", async () => {
    answerWith('{"error":{"code":"conflict","message":"Taken.","field":"email"}}', { status: 409 });
    const error: unknown = await sendJson("POST", "/api/register", {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ code: "conflict", message: "Taken.", field: "email", status: 409 });
  });

  it("makes a sentence of an answer that isn't ours", async () => {
    answerWith("<html>Bad gateway</html>", { status: 502 });
    const error: unknown = await fetchJson("/api/sync").catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "internal", status: 502 });
    expect(describeRequestError(error)).toMatch(/^Something went wrong on our side/);
  });

  it("tells a missing connection from a refusal", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(fetchJson("/api/sync")).rejects.toMatchObject({ code: "unreachable", status: null });
  });

  it("says that the page tries again by itself of what it reads only", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    const read: unknown = await fetchJson("/api/settings").catch((caught: unknown) => caught);
    const sent: unknown = await sendJson("PUT", "/api/settings", {}).catch((caught: unknown) => caught);
    expect(describeRequestError(read)).toContain("tries again by itself");
    expect(sent).toMatchObject({ code: "unreachable", status: null });
    expect(describeRequestError(sent)).toContain("and try again");
    expect(describeRequestError(sent)).not.toContain("by itself");
  });

  it("never shows the text of an unknown error", () => {
    expect(describeRequestError(new Error("connect ECONNREFUSED 10.0.0.1"))).not.toContain("ECONNREFUSED");
  });
});
