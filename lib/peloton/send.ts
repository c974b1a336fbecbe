import { observeUpstreamRequest } from "@/lib/monitoring/process-metrics.ts";
import { PelotonError } from "./error.ts";
import { AnswerTooBig, exchange, type RawAnswer } from "./exchange.ts";
import { readRefusal } from "./refusal.ts";

/** Hours of outdoor coordinates at one a second stay well below. */
const maxAnswerBytes = 32 * 1024 * 1024;

export interface SendOptions {
  /** Names the request in errors; without ids and secrets. */
  endpoint: string;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export type Answer = RawAnswer;

export interface RequestParts {
  method?: string;
  headers?: HeadersInit;
  body?: string;
}

const ownHeaders = { "user-agent": "Spinback/0.1", "peloton-platform": "web" };

/**
 * One request; redirects aren't followed. Whatever isn't an answer (no connection, time-out, too big) is `upstream_error`;
 * a rate limit is `rate_limited`. Any other status is the caller's to judge.
 */
export async function sendRequest(
  url: string | URL,
  init: RequestParts,
  options: SendOptions,
): Promise<Answer> {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(ownHeaders)) headers.set(name, value);
  const startedMs = performance.now();
  let outcome = "no_answer";
  try {
    const answer = await exchange(new URL(url), {
      method: init.method ?? "GET",
      headers,
      body: init.body ?? null,
      timeoutMs: options.timeoutMs,
      maxBytes: maxAnswerBytes,
      signal: options.signal,
    });
    outcome = String(answer.status);
    const refusal = readRefusal(answer, answer.text, options.endpoint);
    if (refusal) throw refusal;
    return answer;
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    if (error instanceof PelotonError) throw error;
    if (error instanceof AnswerTooBig) throw readTooBig(error, options.endpoint);
    throw new PelotonError("upstream_error", {
      endpoint: options.endpoint,
      detail: describeFailure(error, options.timeoutMs),
      cause: error,
    });
  } finally {
    const durationSeconds = (performance.now() - startedMs) / 1000;
    observeUpstreamRequest({ endpoint: options.endpoint, outcome, durationSeconds });
  }
}

/** The answer's JSON. A page of HTML is the edge speaking, anything else unreadable a broken answer. */
export function parseJsonAnswer(answer: Answer, endpoint: string): unknown {
  try {
    return JSON.parse(answer.text);
  } catch (cause) {
    const isPage = answer.text.trimStart().startsWith("<");
    throw new PelotonError(isPage ? "upstream_error" : "bad_payload", {
      endpoint,
      httpStatus: answer.status,
      detail: isPage ? "a page instead of JSON" : `not JSON, ${answer.text.length} characters`,
      cause,
    });
  }
}

function readTooBig({ status }: AnswerTooBig, endpoint: string): PelotonError {
  return new PelotonError("bad_payload", { endpoint, httpStatus: status, detail: "answer too big" });
}

function describeFailure(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "TimeoutError") return `no answer within ${timeoutMs} ms`;
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
