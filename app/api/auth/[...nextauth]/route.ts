import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { getAuthOptions } from "@/lib/auth/options.ts";
import { answerErrors } from "@/lib/http/answer-errors.ts";
import { boundRequest } from "@/lib/http/bound-request.ts";

const bodyLimitBytes = 64 * 1024;

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // next-auth would let anybody write to the log.
  if (nextauth[0] === "_log") return new Response(null, { status: 404 });
  return answerErrors("auth", async () => {
    const response: Response = await NextAuth(
      await boundRequest(request, bodyLimitBytes),
      context,
      getAuthOptions(),
    );
    return response;
  });
}

export { handleAuth as GET, handleAuth as POST };
