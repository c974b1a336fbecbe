import type { z } from "zod";
import { PelotonError } from "./error.ts";

/** The payload in its checked shape, or `bad_payload` that names the first wrong field. */
export function parsePayload<Schema extends z.ZodType>(
  schema: Schema,
  payload: unknown,
  endpoint: string,
): z.output<Schema> {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  throw new PelotonError("bad_payload", { endpoint, detail: describeIssue(result.error) });
}

/** The first issue, without any value of the payload. */
export function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "not readable";
  return issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`;
}
