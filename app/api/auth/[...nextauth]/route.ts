import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { getAuthOptions } from "@/lib/auth/options.ts";
import { toErrorResponse } from "@/lib/http/error-response.ts";
import { createLog } from "@/lib/log.ts";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // next-auth would let anybody write to the log.
  if (nextauth[0] === "_log") return new Response(null, { status: 404 });
  try {
    const response: Response = await NextAuth(request, context, getAuthOptions());
    return response;
  } catch (error) {
    const requestId = crypto.randomUUID();
    return toErrorResponse(error, requestId, createLog("auth", { requestId }));
  }
}

export { handleAuth as GET, handleAuth as POST };
