import type { IncomingMessage } from "node:http";
import { RefusedRequest } from "./refused-request.ts";

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Keeps other sites' pages out: a name that was rebound to this machine is refused by its Host header, and a request
 * that changes something has to come from the engine's own page when it comes from a page at all.
 */
export function refuseForeignPages(request: IncomingMessage): void {
  const { host = "", origin } = request.headers;
  if (!loopbackNames.includes(hostnameOf(`http://${host}`))) {
    throw new RefusedRequest(403, "The engine answers to loopback names only.");
  }
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers["sec-fetch-site"];
  const isOwnPage = origin === undefined || origin === `http://${host}`;
  if (!isOwnPage || (site !== undefined && site !== "same-origin" && site !== "none")) {
    throw new RefusedRequest(403, "Another site's page may not change anything here.");
  }
}

function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}
