import type { Upstream } from "@/lib/db/generated/enums.ts";
import { readLimiterState } from "@/lib/limiter/read-limiter-state.ts";
import { findUpstream } from "./upstreams.ts";

export interface UpstreamPace {
  ratePerSecond: number;
  pausedUntil: string | null;
  reason: string | null;
}

/** The pace that all connections to this upstream share at the moment. */
export async function readUpstreamPace(upstream: Upstream): Promise<UpstreamPace> {
  const { limiterKey, ratePerSecond } = findUpstream(upstream);
  const state = await readLimiterState(limiterKey, ratePerSecond);
  return { ...state, pausedUntil: state.pausedUntil?.toISOString() ?? null };
}
