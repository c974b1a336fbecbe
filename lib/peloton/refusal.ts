import { PelotonError, type PelotonReason } from "./error.ts";

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

export function judgeStatus(
  response: { status: number; headers: Headers },
  endpoint: string,
): PelotonError | null {
  if (response.status >= 200 && response.status < 300) return null;
  const retryAt = response.status >= 500 ? readRetryAfter(response.headers) : null;
  return new PelotonError(reasonByStatus[response.status] ?? "upstream_error", {
    endpoint,
    httpStatus: response.status,
    ...(retryAt ? { retryAt } : {}),
  });
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
