import { PelotonError, type PelotonReason } from "./error.ts";
import type { Forbidder } from "./session.ts";

interface Answered {
  status: number;
  headers: Headers;
  text: string;
}

const defaultPauseSeconds = 60;
const edgePauseSeconds = 300;
const longestPauseSeconds = 3600;

const reasonByStatus: Record<number, PelotonReason> = {
  401: "unauthorized",
  402: "payment_required",
  403: "forbidden",
  404: "not_found",
  410: "not_found",
};

/** Peloton's own 429, or its edge's plain `error code: 1015`, whatever the status of that. */
export function readRefusal(
  response: { status: number; headers: Headers },
  text: string,
  endpoint: string,
): PelotonError | null {
  const isEdge = /^\s*error code: 1015\b/i.test(text);
  if (!isEdge && response.status !== 429) return null;
  const retryAt =
    readRetryAfter(response.headers) ?? inSeconds(isEdge ? edgePauseSeconds : defaultPauseSeconds);
  return new PelotonError("rate_limited", {
    endpoint,
    httpStatus: response.status,
    retryAt,
    detail: isEdge ? "error code 1015" : "too many requests",
  });
}

/** The error that a status stands for, if any. An edge's page with status 403 says nothing of what was asked for. */
export function judgeStatus(response: Answered, endpoint: string): PelotonError | null {
  if (response.status >= 200 && response.status < 300) return null;
  const retryAt = response.status >= 500 ? readRetryAfter(response.headers) : null;
  const reason = readForbidder(response) === "edge" ? "upstream_error" : reasonByStatus[response.status];
  return new PelotonError(reason ?? "upstream_error", {
    endpoint,
    httpStatus: response.status,
    ...(retryAt ? { retryAt } : {}),
  });
}

/** Peloton's API says no in JSON. Null for any other status. */
export function readForbidder({ status, text }: Pick<Answered, "status" | "text">): Forbidder | null {
  if (status !== 403) return null;
  return text.trimStart().startsWith("{") ? "api" : "edge";
}

/** Seconds or a date; at most an hour ahead. */
function readRetryAfter(headers: Headers): Date | null {
  const value = headers.get("retry-after")?.trim();
  if (!value) return null;
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? inSeconds(Math.min(Math.max(seconds, 0), longestPauseSeconds)) : null;
}

function inSeconds(seconds: number): Date {
  return new Date(Date.now() + seconds * 1000);
}
