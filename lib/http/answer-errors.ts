import { createLog } from "@/lib/log.ts";
import { toErrorResponse } from "./error-response.ts";

/** For routes that speak a library's protocol, where `handleRoute` asks too much of a request: what is thrown becomes an `{error}` response. */
export async function answerErrors(scope: string, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    const requestId = crypto.randomUUID();
    return toErrorResponse(error, requestId, createLog(scope, { requestId }));
  }
}
