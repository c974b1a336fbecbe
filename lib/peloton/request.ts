import { PelotonError } from "./error.ts";
import { judgeStatus, readForbidder } from "./refusal.ts";
import { parseJsonAnswer, sendRequest, type SendOptions } from "./send.ts";
import type { AccessToken, PelotonSession } from "./session.ts";

/**
 * Reads JSON from the API in its turn. A 401 refreshes the token once and asks once more; a rate limit makes everybody
 * pause before it is thrown.
 */
export async function getJson(session: PelotonSession, path: string, options: SendOptions): Promise<unknown> {
  const token = await session.getAccessToken();
  try {
    return await attempt(session, path, token, options);
  } catch (error) {
    if (!isUnauthorized(error)) throw error;
  }
  const fresh = await session.refreshAccessToken(token.version);
  try {
    return await attempt(session, path, fresh, options);
  } catch (error) {
    if (isUnauthorized(error)) await session.reportRejection(fresh.version);
    throw error;
  }
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof PelotonError && error.reason === "unauthorized";
}

async function attempt(
  session: PelotonSession,
  path: string,
  { token }: AccessToken,
  options: SendOptions,
): Promise<unknown> {
  await session.acquireSlot(options.signal);
  const headers = { accept: "application/json", authorization: `Bearer ${token}` };
  try {
    const answer = await sendRequest(`${session.apiUrl}${path}`, { headers }, options);
    const refusal = judgeStatus(answer, options.endpoint);
    const burstUntil = await session.reportAnswer({ forbiddenBy: readForbidder(answer) });
    if (burstUntil) throw readBurst(burstUntil, options.endpoint);
    if (refusal) throw refusal;
    return parseJsonAnswer(answer, options.endpoint);
  } catch (error) {
    if (error instanceof PelotonError && error.reason === "rate_limited" && error.retryAt) {
      await session.reportRefusal({ until: error.retryAt, reason: `http_${error.httpStatus ?? "unknown"}` });
    }
    throw error;
  }
}

function readBurst(retryAt: Date, endpoint: string): PelotonError {
  return new PelotonError("rate_limited", { endpoint, httpStatus: 403, retryAt, detail: "a burst of 403" });
}
