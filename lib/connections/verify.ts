import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";
import { createPelotonClient, type PelotonAccount, type PelotonClient } from "@/lib/peloton/client.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import type { PelotonSession } from "@/lib/peloton/session.ts";
import { readAccessToken, refreshTokens, type TokenPair } from "@/lib/peloton/token.ts";
import { createPacing } from "./pacing.ts";
import type { SignIn } from "./sign-in.ts";
import { findHosts, listSharedLimits } from "./upstreams.ts";

const slotWaitMs = 10_000;

export interface VerifiedSignIn extends SignIn {
  account: PelotonAccount;
  /** Speaks for the account before there is a connection. */
  client: PelotonClient;
}

/** Asks Peloton whose tokens these are. A pasted access token that has run out is refreshed when its partner came with it. */
export async function verifySignIn({ upstream, pair }: SignIn): Promise<VerifiedSignIn> {
  const { apiUrl, authUrl } = findHosts(upstream);
  let current = pair;
  let version = 1;
  const session: PelotonSession = {
    apiUrl,
    pelotonUserId: readAccessToken(pair.accessToken).pelotonUserId ?? "me",
    getAccessToken: () => Promise.resolve({ token: current.accessToken, version }),
    async refreshAccessToken() {
      current = await refreshPasted(current, authUrl);
      version += 1;
      return { token: current.accessToken, version };
    },
    reportRejection: () => Promise.resolve(),
    ...createPacing(upstream, listSharedLimits(upstream), { maxWaitMs: slotWaitMs }),
  };
  const account = await readAccount(createPelotonClient(session));
  const known = { ...session, pelotonUserId: account.pelotonUserId, distanceUnit: account.distanceUnit };
  return { upstream, pair: current, account, client: createPelotonClient(known) };
}

async function readAccount(client: PelotonClient): Promise<PelotonAccount> {
  try {
    return await client.getAccount();
  } catch (error) {
    const isRefused =
      error instanceof PelotonError && ["unauthorized", "refresh_refused"].includes(error.reason);
    if (!isRefused) throw error;
    throw new AppError("peloton_refused", {
      userMessage: "Peloton doesn't accept this token. It may have run out: copy a fresh one.",
      logMessage: error.message,
      field: "accessToken",
      cause: error,
    });
  }
}

async function refreshPasted({ refreshToken }: TokenPair, authUrl: string): Promise<TokenPair> {
  if (refreshToken === null) {
    throw new PelotonError("unauthorized", { endpoint: "GET /api/me", httpStatus: 401 });
  }
  return refreshTokens(refreshToken, { authUrl, timeoutMs: getEnv().PELOTON_TIMEOUT_MS });
}
