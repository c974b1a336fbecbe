import type { AppAnswer } from "./app-client.ts";
import type { Job } from "../runs/run.ts";

/** The step id that asks for the function from its start. */
export const discoveryStepId = "step";

export interface AppRequest {
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** The SDK's protocol for one call; `fn_id` and `qi_id` are what lets it checkpoint steps as they end. */
export function buildAppRequest(appUrl: string, job: Job, requestId: string): AppRequest {
  const { run } = job;
  const url = new URL(appUrl);
  url.searchParams.set("fnId", run.fn.id);
  url.searchParams.set("stepId", job.stepId);
  const stack = { stack: run.stack, current: run.stack.length };
  const ctx = {
    fn_id: run.fn.uuid,
    run_id: run.id,
    attempt: job.attempt,
    max_attempts: run.fn.maxAttempts,
    disable_immediate_execution: run.pending.size > 0,
    use_api: false,
    env: "",
    step_id: job.stepId,
    qi_id: job.id,
    request_id: requestId,
    generation_id: run.generation,
    job_id: job.id,
    stack,
  };
  return {
    url,
    headers: {
      "content-type": "application/json",
      "x-inngest-server-kind": "dev",
      "x-run-id": run.id,
      "x-request-id": requestId,
      "x-inngest-generation-id": String(run.generation),
      "x-inngest-job-id": job.id,
    },
    body: JSON.stringify({
      version: -1,
      use_api: false,
      event: run.event,
      events: [run.event],
      steps: run.memo,
      defers: {},
      ctx,
    }),
  };
}

export type SdkAnswer =
  | { kind: "operations"; body: unknown; noRetry: boolean; retryAfter: string | undefined; version: number }
  | { kind: "returned"; body: unknown }
  | { kind: "threw"; body: unknown; noRetry: boolean; retryAfter: string | undefined }
  | { kind: "not the sdk"; status: number };

/** Tells the SDK's answers apart, also those it streamed as `{status, headers, body}`. */
export function readAppAnswer(answer: AppAnswer): SdkAnswer {
  if (answer.headers["x-inngest-sdk"] === undefined) return { kind: "not the sdk", status: answer.status };
  const body = parseJson(answer.body.trim());
  if (answer.status === 201 && isStreamed(body)) {
    const headers = Object.fromEntries(
      Object.entries(body.headers).map(([key, value]) => [key.toLowerCase(), value]),
    );
    return readAppAnswer({
      status: body.status,
      headers: { ...answer.headers, ...headers },
      body: body.body,
    });
  }
  const noRetry = answer.headers["x-inngest-no-retry"] === "true";
  const retryAfter = answer.headers["retry-after"];
  const version = Number(answer.headers["x-inngest-req-version"] ?? 2);
  if (answer.status === 206) return { kind: "operations", body, noRetry, retryAfter, version };
  if (answer.status === 200) return { kind: "returned", body };
  return { kind: "threw", body, noRetry, retryAfter };
}

/** The text itself when it isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isStreamed(
  body: unknown,
): body is { status: number; headers: Record<string, string>; body: string } {
  return typeof body === "object" && body !== null && "status" in body && "headers" in body && "body" in body;
}
