import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";
import { POST } from "./[...nextauth]/route.ts";

/** Says what it would have read. */
vi.mock("next-auth", () => ({
  default: async (request: Request) => Response.json({ body: request.body && (await request.text()) }),
}));

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/unused");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters");
  vi.stubEnv("SPINBACK_ENCRYPTION_KEYS", "1:unused");
  forgetEnv();
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

function post(body: string, contentType: string): Promise<Response> {
  const request = new NextRequest("http://app.test/api/auth/callback/credentials", {
    method: "POST",
    body,
    headers: { "content-type": contentType },
  });
  return POST(request, { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) });
}

const form = "application/x-www-form-urlencoded";

describe("a body for next-auth", () => {
  it.each(["application/json", form, "text/plain"])("is read up to 64 KB as %s", async (contentType) => {
    const response = await post(JSON.stringify("x".repeat(64 * 1024)), contentType);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      error: { code: "too_large", message: "The body is larger than 64 KB." },
    });
  });

  it("that isn't the JSON it says it is, is the sender's fault", async () => {
    const response = await post("{", "application/json");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid_input" } });
  });

  it.each([
    ['{"email":"a@b.test"}', "application/json", '{"email":"a@b.test"}'],
    ["csrfToken=none", form, "csrfToken=none"],
    ["", "application/json", null],
  ])("reaches it otherwise: %s", async (body, contentType, read) => {
    expect(await (await post(body, contentType)).json()).toEqual({ body: read });
  });
});
