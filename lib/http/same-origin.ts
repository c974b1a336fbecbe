import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Throws for a request that changes something when a page of another site makes it (403), or when its body isn't JSON (400).
 * A client that is no browser sends neither `Origin` nor `Sec-Fetch-Site` and passes.
 */
export function refuseForeignRequest(request: Request): void {
  if (safeMethods.has(request.method)) return;
  if (!isFromHere(request.headers)) {
    throw new AppError("forbidden", {
      userMessage: "This request came from another site, so it was refused.",
      logMessage: `refused a request from origin ${request.headers.get("origin")}`,
    });
  }
  if (hasBody(request.headers) && !isJson(request.headers)) {
    throw new AppError("invalid_input", {
      userMessage: "Send the body as JSON, with the header content-type: application/json.",
    });
  }
}

function isFromHere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = URL.canParse(origin) ? new URL(origin).host : "";
  return host !== "" && (host === headers.get("host") || host === new URL(getEnv().NEXTAUTH_URL).host);
}

function hasBody(headers: Headers): boolean {
  return headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > 0;
}

function isJson(headers: Headers): boolean {
  return headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json";
}
