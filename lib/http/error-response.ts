import { AppError } from "@/lib/errors.ts";
import type { Log } from "@/lib/log.ts";

/** Logs the error and turns it into what the browser may see: an `AppError`'s own text, and of anything else only the request's id. */
export function toErrorResponse(error: unknown, requestId: string, log: Log): Response {
  if (!(error instanceof AppError)) {
    log.error({ status: 500, err: error }, "unexpected error");
    return Response.json({ error: describeUnexpected(requestId) }, { status: 500 });
  }
  logExpected(error, log);
  const { code, userMessage: message, field, retryAfterSeconds } = error;
  const headers = new Headers();
  if (retryAfterSeconds !== undefined) headers.set("retry-after", String(Math.ceil(retryAfterSeconds)));
  return Response.json(
    { error: { code, message, ...(field === undefined ? {} : { field }) } },
    { status: error.status, headers },
  );
}

function logExpected(error: AppError, log: Log): void {
  const fields = { status: error.status, errorCode: error.code, field: error.field };
  if (error.status >= 500) log.error({ ...fields, err: error }, error.message);
  else log.info(fields, error.message);
}

function describeUnexpected(requestId: string) {
  return {
    code: "internal",
    message:
      "Something went wrong on our side. Try again in a moment; if it stays, the request id finds it in the log.",
    requestId,
  };
}
