import { getDb } from "@/lib/db/client.ts";
import type { PelotonConnection } from "@/lib/db/generated/client.ts";
import { AppError } from "@/lib/errors.ts";
import { createLog } from "@/lib/log.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import type { AccessToken, PelotonSession } from "@/lib/peloton/session.ts";
import { createPacing } from "./pacing.ts";
import { readPostponement } from "./refresh-postponement.ts";
import { markSignInLost, refreshConnectionToken } from "./refresh-token.ts";
import { openAccessToken } from "./tokens.ts";
import { findHosts, listLimits } from "./upstreams.ts";

const refreshAheadMs = 5 * 60_000;
const defaultSlotWaitMs = 15_000;

/** Either names one connection: a user has at most one. */
export type ConnectionOwner = { id: string } | { userId: string };

export interface SessionOptions {
  /** How long a request may wait for its slot before it is refused with the time when to come again. */
  maxSlotWaitMs?: number;
}

/**
 * A session that speaks for a stored connection. Throws `PelotonError` unauthorized when the connection needs a new sign-in,
 * and `AppError` not_connected when it is gone.
 */
export async function openPelotonSession(
  owner: ConnectionOwner,
  options: SessionOptions = {},
): Promise<PelotonSession> {
  const connection = await findActiveConnection(owner);
  const held = holdToken(connection);
  return {
    apiUrl: findHosts(connection.upstream).apiUrl,
    pelotonUserId: connection.pelotonUserId,
    distanceUnit: connection.distanceUnit,
    getAccessToken: held.get,
    refreshAccessToken: held.refresh,
    reportRejection: (version) => markSignInLost(connection.id, version),
    ...createPacing(connection.upstream, listLimits(connection.upstream, connection.id), {
      maxWaitMs: options.maxSlotWaitMs ?? defaultSlotWaitMs,
    }),
  };
}

async function findActiveConnection(owner: ConnectionOwner): Promise<PelotonConnection> {
  const connection = await getDb().pelotonConnection.findUnique({ where: owner });
  if (!connection)
    throw new AppError("not_connected", { userMessage: "Connect your Peloton account first." });
  if (connection.status === "active") return connection;
  throw new PelotonError("unauthorized", { endpoint: "session", detail: "the connection needs a sign-in" });
}

function holdToken(connection: PelotonConnection) {
  let token: AccessToken = { token: readStored(connection), version: connection.tokenVersion };
  let expiresAt = connection.accessTokenExpiresAt.getTime();

  async function refresh(staleVersion: number): Promise<AccessToken> {
    token = await refreshConnectionToken(connection.id, staleVersion);
    expiresAt = Number.POSITIVE_INFINITY;
    return token;
  }

  async function get(): Promise<AccessToken> {
    const remainingMs = expiresAt - Date.now();
    if (remainingMs > refreshAheadMs) return token;
    const canRefresh = connection.refreshTokenCiphertext !== null;
    if (remainingMs > 0 && (!canRefresh || readPostponement(connection.id))) return token;
    try {
      return await refresh(token.version);
    } catch (error) {
      const isLost = error instanceof PelotonError && error.reason === "unauthorized";
      if (isLost || remainingMs <= 0) throw error;
      createLog("connections", { connectionId: connection.id }).info(
        { err: error },
        "the token is refreshed later",
      );
      return token;
    }
  }

  return { get, refresh };
}

/** A token that can't be read is as good as none: the rider signs in again, and the log says what is wrong with the keys. */
function readStored(connection: PelotonConnection): string {
  try {
    return openAccessToken(connection.id, connection);
  } catch (cause) {
    createLog("connections", { connectionId: connection.id }).error(
      { err: cause },
      "a stored token is unreadable",
    );
    throw new PelotonError("unauthorized", {
      endpoint: "session",
      detail: "the stored token is unreadable",
      cause,
    });
  }
}
