import type { Upstream } from "@/lib/db/generated/enums.ts";
import { getEnv } from "@/lib/env.ts";
import { readLimiterState } from "@/lib/limiter/read-limiter-state.ts";

export interface UpstreamPause {
  pausedUntil: string;
  reason: string;
}

export interface UpstreamPace {
  requestsPerSecond: number;
  pause: UpstreamPause | null;
}

/** The pace at which everybody together may ask this upstream now. */
export async function readUpstreamPace(upstream: Upstream): Promise<UpstreamPace> {
  const env = getEnv();
  const full = upstream === "demo" ? env.DEMO_REQUESTS_PER_SECOND : env.PELOTON_REQUESTS_PER_SECOND;
  const state = await readLimiterState(`upstream:${upstream}`, full);
  return {
    requestsPerSecond: Math.round(state.ratePerSecond * 10) / 10,
    pause: state.pausedUntil && {
      pausedUntil: state.pausedUntil.toISOString(),
      reason: state.reason ?? "rate_limited",
    },
  };
}
