import type { IncomingHttpHeaders } from "node:http";

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** what the caller knows this server as: scheme, host and port */
  readonly origin: string;
  /** the groups of the route's pattern */
  readonly params: readonly string[];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly html?: string;
  readonly svg?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

export interface Route {
  /** what faults and counters call it */
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  handle(exchange: Exchange): Answer;
  /** names the thing asked for, so that asking twice can be noticed */
  subject?(exchange: Exchange): string;
}

export function redirectTo(location: string, cookies: readonly string[] = []): Answer {
  return { status: 302, headers: { location }, cookies };
}

/** The first group of the route's pattern; empty when there is none. */
export function firstParam(exchange: Exchange): string {
  return exchange.params[0] ?? "";
}

/** A JSON or form body as plain fields; null when it is neither. */
export function readFields(exchange: Exchange): Readonly<Record<string, unknown>> | null {
  if (exchange.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(exchange.body));
  }
  try {
    const parsed: unknown = JSON.parse(exchange.body);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

export function readText(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === "string" ? value : "";
}
