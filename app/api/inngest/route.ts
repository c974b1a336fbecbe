import { serve, type RequestHandler } from "inngest/next";
import type { NextRequest } from "next/server";
import { inngest } from "@/inngest/client.ts";
import { functions } from "@/inngest/functions.ts";
import { checkEngineToken } from "@/lib/engine/check-engine-token.ts";
import { answerErrors } from "@/lib/http/answer-errors.ts";
import { boundRequest } from "@/lib/http/bound-request.ts";

/** Inngest sends no more: of a larger state it says only where the SDK finds it. A chunk's 25 items take a few KB. */
const bodyLimitBytes = 4 * 1024 * 1024;

const handlers = serve({ client: inngest, functions });

function admitEngine(handle: RequestHandler) {
  return (request: NextRequest): Promise<Response> =>
    answerErrors("inngest", async () => {
      if (inngest.mode !== "cloud") checkEngineToken(request.url);
      return handle(await boundRequest(request, bodyLimitBytes), undefined);
    });
}

export const GET = admitEngine(handlers.GET);
export const POST = admitEngine(handlers.POST);
export const PUT = admitEngine(handlers.PUT);
