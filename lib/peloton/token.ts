import { z } from "zod";
import { PelotonError } from "./error.ts";
import { oauth } from "./oauth.ts";
import { parsePayload } from "./payload.ts";
import { judgeStatus } from "./refusal.ts";
import { parseJsonAnswer, sendRequest, type Answer, type SendOptions } from "./send.ts";

export interface TokenPair {
  accessToken: string;
  refreshToken: string | null;
  expiresAt: Date;
}

export interface TokenRequestOptions {
  authUrl: string;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

const shortestTrustSeconds = 3600;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().positive().nullish().catch(null),
});

export async function exchangeCode(
  grant: { code: string; codeVerifier: string },
  options: TokenRequestOptions,
): Promise<TokenPair> {
  const endpoint = "POST /oauth/token (authorization_code)";
  const answer = await postToken(
    {
      grant_type: "authorization_code",
      code: grant.code,
      code_verifier: grant.codeVerifier,
      redirect_uri: oauth.redirectUri,
    },
    { ...options, endpoint },
  );
  if (isOauthRefusal(answer)) {
    throw new PelotonError("invalid_credentials", { endpoint, httpStatus: answer.status });
  }
  return readPair(answer, endpoint, null);
}

/**
 * Peloton rotates: the new pair must be stored before it is used, and the old refresh token is dead.
 * Throws `refresh_refused` when only a new sign-in helps; every other error leaves the pair as it was.
 */
export async function refreshTokens(refreshToken: string, options: TokenRequestOptions): Promise<TokenPair> {
  const endpoint = "POST /oauth/token (refresh_token)";
  const answer = await postToken(
    { grant_type: "refresh_token", refresh_token: refreshToken },
    { ...options, endpoint },
  );
  if (isOauthRefusal(answer)) {
    throw new PelotonError("refresh_refused", { endpoint, httpStatus: answer.status });
  }
  return readPair(answer, endpoint, refreshToken);
}

/** What an access token tells of itself; nulls when it isn't a JWT. */
export function readAccessToken(accessToken: string): {
  expiresAt: Date | null;
  pelotonUserId: string | null;
} {
  const claims = decodeClaims(accessToken);
  const expiresAt = z.number().positive().safeParse(claims["exp"]);
  const userId = z.string().min(1).safeParse(claims["http://onepeloton.com/user_id"]);
  return {
    expiresAt: expiresAt.success ? new Date(expiresAt.data * 1000) : null,
    pelotonUserId: userId.success ? userId.data : null,
  };
}

/** When a token dies that came without a word about it. */
export function assumeExpiry(accessToken: string): Date {
  return readAccessToken(accessToken).expiresAt ?? new Date(Date.now() + shortestTrustSeconds * 1000);
}

function postToken(
  body: Record<string, string>,
  { authUrl, ...options }: TokenRequestOptions & SendOptions,
): Promise<Answer> {
  return sendRequest(
    `${authUrl}/oauth/token`,
    {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ client_id: oauth.clientId, ...body }),
    },
    options,
  );
}

/** A refusal by the sign-in service itself is JSON; a page with the same status is the edge in front of it. */
function isOauthRefusal(answer: Answer): boolean {
  return [400, 401, 403].includes(answer.status) && answer.text.trimStart().startsWith("{");
}

function readPair(answer: Answer, endpoint: string, oldRefreshToken: string | null): TokenPair {
  const refusal = judgeStatus(answer, endpoint);
  if (refusal) {
    throw new PelotonError("upstream_error", { endpoint, httpStatus: answer.status, cause: refusal });
  }
  const token = parsePayload(tokenSchema, parseJsonAnswer(answer, endpoint), endpoint);
  return {
    accessToken: token.access_token,
    refreshToken: token.refresh_token ?? oldRefreshToken,
    expiresAt: token.expires_in
      ? new Date(Date.now() + token.expires_in * 1000)
      : assumeExpiry(token.access_token),
  };
}

function decodeClaims(token: string): Record<string, unknown> {
  const payload = token.split(".")[1];
  if (!payload) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return z.record(z.string(), z.unknown()).catch({}).parse(claims);
  } catch {
    return {};
  }
}
