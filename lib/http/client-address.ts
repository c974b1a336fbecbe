import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

const header = "x-forwarded-for";

/**
 * Makes the socket's address the only one in `x-forwarded-for`, on every request to this process. Next.js fills the header in
 * from the socket when it is absent and keeps what a client sent, so without this anybody could pose as any address.
 * Call it once, and not behind a proxy that is trusted to write the header.
 */
export function pinClientAddress(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isRequestStart(message)) throw new Error("Node.js announced a request in a shape that isn't known");
    message.request.headers[header] = message.request.socket.remoteAddress;
  });
}

/** The address of the client: the last one in `x-forwarded-for`, which the nearest hop wrote. */
export function readClientAddress(headers: Headers): string {
  return headers.get(header)?.split(",").at(-1)?.trim() || "unknown";
}

/** What one customer of a network holds: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function toClientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail ? tail.split(":") : [];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0");
  const groups = [...first, ...zeros, ...last].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}

function isRequestStart(message: unknown): message is { request: IncomingMessage } {
  return message instanceof Object && "request" in message && message.request instanceof IncomingMessage;
}
