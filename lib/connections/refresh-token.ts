import { getDb, type Transaction } from "@/lib/db/client.ts";
import { Prisma, type PelotonConnection } from "@/lib/db/generated/client.ts";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import { getEnv } from "@/lib/env.ts";
import { pauseRequests } from "@/lib/limiter/pause-requests.ts";
import { createLog } from "@/lib/log.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import type { AccessToken } from "@/lib/peloton/session.ts";
import { refreshTokens, type TokenPair } from "@/lib/peloton/token.ts";
import { postponeRefresh, readPostponement } from "./refresh-postponement.ts";
import { openAccessToken, openRefreshToken, sealTokens } from "./tokens.ts";
import { findHosts, findUpstream } from "./upstreams.ts";

const endpoint = "POST /oauth/token (refresh_token)";

/** Workers of this process that wait for one connection's refresh share it, and so hold one database connection. */
const running = new Map<string, Promise<AccessToken>>();

/**
 * A token newer than `staleVersion`. One worker refreshes under a lock of the row, the others get what it got; the new pair
 * is stored before anybody uses it. When Peloton refuses, the connection is marked as needing a sign-in and `PelotonError`
 * unauthorized is thrown; any other error leaves the connection as it was, and for a while nobody asks again.
 */
export async function refreshConnectionToken(
  connectionId: string,
  staleVersion: number,
): Promise<AccessToken> {
  const key = `${connectionId}:${staleVersion}`;
  const shared = running.get(key) ?? refreshAlone(connectionId, staleVersion);
  running.set(key, shared);
  try {
    return await shared;
  } finally {
    running.delete(key);
  }
}

/** Notes that Peloton refused this token and will go on refusing. Another worker's newer one isn't touched. */
export async function markSignInLost(connectionId: string, version: number): Promise<void> {
  const lost = await getDb().pelotonConnection.updateMany({
    where: { id: connectionId, tokenVersion: version, status: "active" },
    data: { status: "needs_sign_in" },
  });
  if (lost.count > 0)
    createLog("connections", { connectionId }).warn("Peloton no longer accepts this sign-in");
}

async function refreshAlone(connectionId: string, staleVersion: number): Promise<AccessToken> {
  const outcome = await getDb().$transaction((tx) => refreshUnderLock(tx, connectionId, staleVersion), {
    timeout: getEnv().PELOTON_TIMEOUT_MS + 10_000,
    maxWait: getEnv().PELOTON_TIMEOUT_MS + 10_000,
  });
  if ("token" in outcome) return outcome;
  await markSignInLost(connectionId, outcome.refusedVersion);
  throw new PelotonError("unauthorized", { endpoint, detail: outcome.detail });
}

async function refreshUnderLock(
  tx: Transaction,
  connectionId: string,
  staleVersion: number,
): Promise<AccessToken | { refusedVersion: number; detail: string }> {
  const connection = await lockConnection(tx, connectionId);
  if (!connection || connection.status === "needs_sign_in") {
    throw new PelotonError("unauthorized", { endpoint, detail: "the connection is gone or needs a sign-in" });
  }
  if (connection.tokenVersion > staleVersion) {
    return { token: openAccessToken(connectionId, connection), version: connection.tokenVersion };
  }
  const postponedUntil = readPostponement(connectionId);
  if (postponedUntil) {
    const detail = "the sign-in service was asked in vain a moment ago";
    throw new PelotonError("rate_limited", { endpoint, retryAt: postponedUntil, detail });
  }
  const pair = await askForPair(connectionId, connection);
  if (!pair) return { refusedVersion: connection.tokenVersion, detail: "Peloton refused to refresh" };
  const version = connection.tokenVersion + 1;
  await tx.pelotonConnection.update({
    where: { id: connectionId },
    data: { ...sealTokens(connectionId, pair), tokenVersion: version },
    select: { id: true },
  });
  return { token: pair.accessToken, version };
}

async function lockConnection(tx: Transaction, connectionId: string): Promise<PelotonConnection | null> {
  await tx.$queryRaw(
    Prisma.sql`SELECT 1 FROM peloton_connection WHERE id = ${connectionId}::uuid FOR UPDATE`,
  );
  return tx.pelotonConnection.findUnique({ where: { id: connectionId } });
}

/** Null when only a new sign-in helps. */
async function askForPair(connectionId: string, connection: PelotonConnection): Promise<TokenPair | null> {
  const refreshToken = openRefreshToken(connectionId, connection);
  if (refreshToken === null) return null;
  try {
    const { authUrl } = findHosts(connection.upstream);
    return await refreshTokens(refreshToken, { authUrl, timeoutMs: getEnv().PELOTON_TIMEOUT_MS });
  } catch (error) {
    if (!(error instanceof PelotonError)) throw error;
    if (error.reason === "refresh_refused") return null;
    postponeRefresh(connectionId, error.retryAt);
    if (error.reason === "rate_limited") await pauseEverybody(connection.upstream, error);
    throw error;
  }
}

async function pauseEverybody(upstream: Upstream, { retryAt, httpStatus }: PelotonError): Promise<void> {
  if (!retryAt) return;
  const { limiterKey, ratePerSecond } = findUpstream(upstream);
  await pauseRequests(limiterKey, {
    until: retryAt,
    reason: `http_${httpStatus ?? "unknown"}`,
    ratePerSecond,
  });
}
