import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import type { RequestLimit } from "@/lib/limiter/reserve-slots.ts";

export interface UpstreamPacing {
  limiterKey: string;
  ratePerSecond: number;
}

/** How many requests a second an upstream gets from all of this installation. */
export function findUpstream(upstream: Upstream): UpstreamPacing {
  const env = getEnv();
  return upstream === "demo"
    ? { limiterKey: "upstream:demo", ratePerSecond: env.DEMO_REQUESTS_PER_SECOND }
    : { limiterKey: "upstream:peloton", ratePerSecond: env.PELOTON_REQUESTS_PER_SECOND };
}

/** A connection's own share first, then what all connections share; a share as large as the whole holds nothing back. */
export function listLimits(upstream: Upstream, connectionId: string): RequestLimit[] {
  const { ratePerSecond } = findUpstream(upstream);
  const ownRate = upstream === "demo" ? undefined : getEnv().PELOTON_CONNECTION_REQUESTS_PER_SECOND;
  const shared = listSharedLimits(upstream);
  if (ownRate === undefined || ownRate >= ratePerSecond) return shared;
  return [withBurst(`connection:${connectionId}`, ownRate), ...shared];
}

export function listSharedLimits(upstream: Upstream): RequestLimit[] {
  const { limiterKey, ratePerSecond } = findUpstream(upstream);
  return [withBurst(limiterKey, ratePerSecond)];
}

/** The addresses of an upstream, without a slash at their end. */
export function findHosts(upstream: Upstream): { apiUrl: string; authUrl: string } {
  const env = getEnv();
  if (upstream === "peloton") return { apiUrl: env.PELOTON_API_URL, authUrl: env.PELOTON_AUTH_URL };
  if (env.DEMO_API_URL && env.DEMO_AUTH_URL) {
    return { apiUrl: env.DEMO_API_URL, authUrl: env.DEMO_AUTH_URL };
  }
  throw new AppError("not_found", {
    userMessage: "There is no demo rider in this installation.",
    logMessage: "DEMO_API_URL and DEMO_AUTH_URL are not set",
  });
}

/** Half a second's worth may leave at once, less one: on their way requests draw nearer to each other, and what counts is how they arrive. */
function withBurst(key: string, ratePerSecond: number): RequestLimit {
  return { key, ratePerSecond, burst: Math.max(1, Math.floor(ratePerSecond / 2) - 1) };
}
