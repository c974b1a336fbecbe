import { NextResponse, type NextRequest } from "next/server";
import { pathHeader } from "@/lib/auth/paths.ts";

/** Tells a page its own path, so that signing in can lead back to it. It grants nothing: pages and routes check the session. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"] };
