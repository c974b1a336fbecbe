import { isWorthRetrying } from "@/lib/swr/polling.ts";
import type { RequestError } from "@/lib/swr/request.ts";

/** Late: newer figures should have come by now, though nothing went wrong, as after a laptop's sleep. */
export type Freshness = "fresh" | "late" | "failing";

/** Longer than between two looks in a hidden tab. */
const lateAfterMs = 15_000;

export function judgeFreshness(look: {
  isActive: boolean;
  isOnline: boolean;
  error: RequestError | undefined;
  ageMs: number;
}): Freshness {
  if (look.error !== undefined) return "failing";
  if (!look.isActive) return "fresh";
  if (!look.isOnline) return "failing";
  return look.ageMs > lateAfterMs ? "late" : "fresh";
}

/** Why no newer figures come. No error means that the browser has no network. */
export function describeFailing(error: RequestError | undefined): string {
  if (error === undefined || error.status === null) {
    return "Spinback can’t be reached; this page goes on by itself.";
  }
  return isWorthRetrying(error)
    ? "Spinback answers with an error; this page tries again by itself."
    : error.message;
}
