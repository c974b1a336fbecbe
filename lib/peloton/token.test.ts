import { describe, expect, it } from "vitest";
import { startFakeServer, type FakeAnswer } from "./testing/fake-server.ts";
import { assumeExpiry, exchangeCode, readAccessToken, refreshTokens } from "./token.ts";

const body = {
  access_token: "new-access",
  refresh_token: "new-refresh",
  expires_in: 172800,
  token_type: "Bearer",
};

function makeJwt(claims: Record<string, unknown>): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;
}

async function open(answer: FakeAnswer) {
  const server = await startFakeServer(() => answer);
  return { server, options: { authUrl: server.url, timeoutMs: 5_000 } };
}

describe("refreshTokens", () => {
  it("gives the new pair", async () => {
    const { server, options } = await open({ body });
    const pair = await refreshTokens("old-refresh", options);
    expect(pair).toMatchObject({ accessToken: "new-access", refreshToken: "new-refresh" });
    expect(pair.expiresAt.getTime()).toBeGreaterThan(Date.now() + 172_000_000);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
      grant_type: "refresh_token",
      client_id: expect.any(String),
      refresh_token: "old-refresh",
    });
  });

  it("keeps the old refresh token only when the answer has none", async () => {
    const { options } = await open({ body: { ...body, refresh_token: undefined } });
    expect(await refreshTokens("old-refresh", options)).toMatchObject({ refreshToken: "old-refresh" });
  });

  it.each([400, 401, 403])("is refused for good by %d with an OAuth error", async (status) => {
    const { options } = await open({ status, body: { error: "invalid_grant", error_description: "gone" } });
    await expect(refreshTokens("old", options)).rejects.toMatchObject({ reason: "refresh_refused" });
  });

  it.each([
    [403, "<html>Attention</html>", "upstream_error"],
    [500, "", "upstream_error"],
    [503, "{}", "upstream_error"],
    [200, "<html>", "upstream_error"],
    [200, '{"access_token"', "bad_payload"],
    [200, "{}", "bad_payload"],
    [429, "", "rate_limited"],
    [403, "error code: 1015", "rate_limited"],
  ])("may be tried again after %d %j", async (status, text, reason) => {
    const { options } = await open({ status, body: text });
    await expect(refreshTokens("old", options)).rejects.toMatchObject({ reason });
  });

  it("never puts a token into its error", async () => {
    const { options } = await open({ status: 400, body: { error: "invalid_grant", echo: "old-refresh" } });
    await expect(refreshTokens("old-refresh", options)).rejects.not.toThrow(/old-refresh/);
  });
});

describe("exchangeCode", () => {
  it("sends the verifier and Peloton's own redirect address", async () => {
    const { server, options } = await open({ body });
    await exchangeCode({ code: "the-code", codeVerifier: "the-verifier" }, options);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({
      grant_type: "authorization_code",
      code: "the-code",
      code_verifier: "the-verifier",
      redirect_uri: "https://members.onepeloton.com/callback",
    });
  });
});

describe("readAccessToken", () => {
  it("reads the end and the rider of a JWT", () => {
    const token = makeJwt({ exp: 1767225600, "http://onepeloton.com/user_id": "rider" });
    expect(readAccessToken(token)).toEqual({
      expiresAt: new Date("2026-01-01T00:00:00Z"),
      pelotonUserId: "rider",
    });
  });

  it.each(["opaque", "a.b.c", makeJwt({ exp: "soon" }), ""])("makes nothing of %j", (token) => {
    expect(readAccessToken(token)).toEqual({ expiresAt: null, pelotonUserId: null });
  });
});

describe("assumeExpiry", () => {
  it("trusts a token that tells nothing for an hour", () => {
    const remainingMs = assumeExpiry("opaque").getTime() - Date.now();
    expect(remainingMs).toBeGreaterThan(3_590_000);
    expect(remainingMs).toBeLessThanOrEqual(3_600_000);
  });
});
