import { beforeEach, describe, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { createPelotonClient } from "@/lib/peloton/client.ts";
import { startFakeServer, type FakeAnswer, type FakeRequest } from "@/lib/peloton/testing/fake-server.ts";
import { makeDetails, rideId } from "@/lib/peloton/testing/payloads.ts";
import { openPelotonSession } from "./session.ts";
import { makeConnection, makeUser, usePeloton, type ConnectionFacts } from "./testing/rows.ts";
import { openAccessToken, openRefreshToken } from "./tokens.ts";

const aboutToExpire = { expiresInSeconds: 60 };
const expired = { expiresInSeconds: -60 };
const refusedForGood = { status: 403, body: { error: "invalid_grant", error_description: "gone" } };
const readRow = (id: string) => getDb().pelotonConnection.findUniqueOrThrow({ where: { id } });

/** A Peloton whose n-th refresh gives `access-<n+1>`, and which accepts the newest token only. */
async function openPeloton(facts: ConnectionFacts, refuse?: (request: FakeRequest) => FakeAnswer | null) {
  let version = 1;
  const server = await startFakeServer((request) => {
    const refusal = refuse?.(request);
    if (refusal) return refusal;
    if (request.path !== "/oauth/token") {
      const isCurrent = request.headers.authorization === `Bearer access-${version}`;
      return isCurrent ? { body: makeDetails() } : { status: 401 };
    }
    if (JSON.parse(request.body).refresh_token !== `refresh-${version}`) return refusedForGood;
    version += 1;
    return {
      body: { access_token: `access-${version}`, refresh_token: `refresh-${version}`, expires_in: 172800 },
    };
  });
  usePeloton(server.url);
  const connectionId = await makeConnection(await makeUser(), facts);
  const countRefreshes = () => server.requests.filter((request) => request.path === "/oauth/token").length;
  return { connectionId, countRefreshes, server };
}

describe("a session", () => {
  beforeEach(() => getDb().rateLimit.deleteMany());

  it("uses the stored token as long as it lasts", async () => {
    const { connectionId, countRefreshes } = await openPeloton({});
    const session = await openPelotonSession({ id: connectionId });
    expect(await session.getAccessToken()).toEqual({ token: "access-1", version: 1 });
    expect(countRefreshes()).toBe(0);
  });

  it("refreshes ahead of the end, and stores the new pair", async () => {
    const { connectionId } = await openPeloton(aboutToExpire);
    const session = await openPelotonSession({ id: connectionId });
    expect(await session.getAccessToken()).toEqual({ token: "access-2", version: 2 });
    const row = await readRow(connectionId);
    expect(row).toMatchObject({ tokenVersion: 2, status: "active" });
    expect(openAccessToken(connectionId, row)).toBe("access-2");
    expect(openRefreshToken(connectionId, row)).toBe("refresh-2");
    expect(row.accessTokenExpiresAt.getTime()).toBeGreaterThan(Date.now() + 170_000_000);
  });

  it("refreshes once for twenty workers in four processes", async () => {
    const { connectionId, countRefreshes } = await openPeloton(expired);
    const processes: (typeof import("./session.ts"))[] = [];
    for (let count = 0; count < 4; count += 1) {
      vi.resetModules();
      processes.push(await import("./session.ts"));
    }
    const tokens = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const session = await processes[index % 4]?.openPelotonSession({ id: connectionId });
        return session?.getAccessToken();
      }),
    );
    expect(new Set(tokens.map((token) => JSON.stringify(token)))).toEqual(
      new Set([JSON.stringify({ token: "access-2", version: 2 })]),
    );
    expect(countRefreshes()).toBe(1);
  });

  it("takes the token that another worker has fetched since", async () => {
    const { connectionId, countRefreshes } = await openPeloton(expired);
    const early = await openPelotonSession({ id: connectionId });
    await (await openPelotonSession({ id: connectionId })).getAccessToken();
    expect(await early.refreshAccessToken(1)).toEqual({ token: "access-2", version: 2 });
    expect(countRefreshes()).toBe(1);
  });

  it("whose token died early goes on after a refresh", async () => {
    const { connectionId } = await openPeloton({}, (request) =>
      request.headers.authorization === "Bearer access-1" ? { status: 401 } : null,
    );
    const client = createPelotonClient(await openPelotonSession({ id: connectionId }));
    expect(await client.getRideDetails(rideId)).toMatchObject({ id: rideId });
  });

  it("whose refresh is refused needs a sign-in, and says so without asking again", async () => {
    const { connectionId, server } = await openPeloton({ ...expired, refreshToken: "stolen" });
    const session = await openPelotonSession({ id: connectionId });
    await expect(session.getAccessToken()).rejects.toMatchObject({
      reason: "unauthorized",
      code: "needs_sign_in",
    });
    expect(await readRow(connectionId)).toMatchObject({ status: "needs_sign_in", tokenVersion: 1 });
    await expect(openPelotonSession({ id: connectionId })).rejects.toMatchObject({ reason: "unauthorized" });
    expect(server.requests).toHaveLength(1);
  });

  it("without a refresh token uses its token to the end, then needs a sign-in", async () => {
    const { connectionId, countRefreshes } = await openPeloton({ ...aboutToExpire, refreshToken: null });
    const session = await openPelotonSession({ id: connectionId });
    expect(await session.getAccessToken()).toMatchObject({ token: "access-1" });
    await expect(session.refreshAccessToken(1)).rejects.toMatchObject({ reason: "unauthorized" });
    expect(await readRow(connectionId)).toMatchObject({ status: "needs_sign_in" });
    expect(countRefreshes()).toBe(0);
  });

  it.each([
    ["upstream_error", { status: 503 }],
    ["upstream_error", { status: 403, body: "<html>Checking your browser</html>" }],
    ["rate_limited", { status: 429 }],
  ])("survives a refresh that fails for now (%s)", async (reason, answer) => {
    const { connectionId } = await openPeloton(expired, () => answer);
    const session = await openPelotonSession({ id: connectionId });
    await expect(session.getAccessToken()).rejects.toMatchObject({ reason });
    expect(await readRow(connectionId)).toMatchObject({ status: "active", tokenVersion: 1 });
  });

  it("goes on with a token that still lasts when it can't be refreshed yet", async () => {
    const { connectionId } = await openPeloton(aboutToExpire, () => ({ status: 503 }));
    const session = await openPelotonSession({ id: connectionId });
    expect(await session.getAccessToken()).toMatchObject({ token: "access-1" });
  });

  it("asks a sign-in service in trouble once and not before every request", async () => {
    const { connectionId, countRefreshes } = await openPeloton(aboutToExpire, (request) =>
      request.path === "/oauth/token" ? { status: 503 } : null,
    );
    const client = createPelotonClient(await openPelotonSession({ id: connectionId }));
    for (let count = 0; count < 5; count += 1) await client.getRideDetails(rideId);
    expect(countRefreshes()).toBe(1);
  });

  it("whose token has run out waits until the sign-in service may be asked again", async () => {
    const { connectionId, countRefreshes } = await openPeloton(expired, () => ({ status: 503 }));
    const session = await openPelotonSession({ id: connectionId });
    await expect(session.getAccessToken()).rejects.toMatchObject({ reason: "upstream_error" });
    await expect(session.getAccessToken()).rejects.toMatchObject({
      reason: "rate_limited",
      retryAt: expect.any(Date),
    });
    expect(countRefreshes()).toBe(1);
    expect(await readRow(connectionId)).toMatchObject({ status: "active" });
  });

  it("makes everybody pause when the sign-in service has enough", async () => {
    const { connectionId } = await openPeloton(aboutToExpire, () => ({
      status: 429,
      body: "error code: 1015",
    }));
    await (await openPelotonSession({ id: connectionId })).getAccessToken();
    const { pausedUntil } = await getDb().rateLimit.findUniqueOrThrow({ where: { key: "upstream:peloton" } });
    expect(pausedUntil?.getTime()).toBeGreaterThan(Date.now() + 200_000);
  });

  it("whose fresh token is refused too needs a sign-in", async () => {
    const { connectionId } = await openPeloton({}, (request) =>
      request.path === "/oauth/token" ? null : { status: 401 },
    );
    const client = createPelotonClient(await openPelotonSession({ id: connectionId }));
    await expect(client.getRideDetails(rideId)).rejects.toMatchObject({ reason: "unauthorized" });
    expect(await readRow(connectionId)).toMatchObject({ status: "needs_sign_in", tokenVersion: 2 });
  });

  it("isn't ended by the refusal of a token that is no longer its own", async () => {
    const { connectionId } = await openPeloton(expired);
    const session = await openPelotonSession({ id: connectionId });
    await session.getAccessToken();
    await session.reportRejection(1);
    expect(await readRow(connectionId)).toMatchObject({ status: "active", tokenVersion: 2 });
  });

  it("makes every connection pause when Peloton asks one to", async () => {
    const { connectionId, server } = await openPeloton({}, () => ({
      status: 429,
      headers: { "retry-after": "120" },
    }));
    const otherId = await makeConnection(await makeUser());
    const client = createPelotonClient(await openPelotonSession({ id: connectionId }));
    const other = createPelotonClient(await openPelotonSession({ id: otherId }, { maxSlotWaitMs: 1_000 }));
    await expect(client.getRideDetails(rideId)).rejects.toMatchObject({ reason: "rate_limited" });
    const refused = other.getRideDetails(rideId);
    await expect(refused).rejects.toMatchObject({ reason: "rate_limited", endpoint: "limiter" });
    expect(server.requests).toHaveLength(1);
  });

  it("can't be opened for a connection that is gone", async () => {
    await openPeloton({});
    await expect(openPelotonSession({ id: crypto.randomUUID() })).rejects.toMatchObject({
      code: "not_connected",
    });
  });

  it("whose stored token can't be read needs a sign-in, but the connection is left as it is", async () => {
    const { connectionId } = await openPeloton({});
    await getDb().pelotonConnection.update({
      where: { id: connectionId },
      data: { accessTokenCiphertext: "v1.9.AAAA.BBBB" },
    });
    await expect(openPelotonSession({ id: connectionId })).rejects.toMatchObject({ reason: "unauthorized" });
    expect(await readRow(connectionId)).toMatchObject({ status: "active" });
  });
});
