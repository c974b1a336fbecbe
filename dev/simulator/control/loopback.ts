import type { Exchange } from "../http/exchange.ts";

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Both the name the caller used and the page it came from, if any, must be this machine. */
export function isFromThisMachine({ origin, headers }: Exchange): boolean {
  return isLoopback(origin) && (headers.origin === undefined || isLoopback(headers.origin));
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && loopbackNames.has(new URL(origin).hostname);
}
