import type { Upstream } from "@/lib/db/generated/enums.ts";
import { acquireRequestSlot } from "@/lib/limiter/acquire-request-slot.ts";
import { pauseRequests } from "@/lib/limiter/pause-requests.ts";
import type { RequestLimit } from "@/lib/limiter/reserve-slots.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import type { PelotonSession } from "@/lib/peloton/session.ts";
import { ForbiddenBursts } from "./forbidden-burst.ts";
import { findUpstream } from "./upstreams.ts";

const forbiddenBursts = new ForbiddenBursts();

/** The part of a session that keeps to the pace: everybody's requests to an upstream share its limit and its pauses. */
export function createPacing(
  upstream: Upstream,
  limits: RequestLimit[],
  options: { maxWaitMs: number },
): Pick<PelotonSession, "acquireSlot" | "reportAnswer" | "reportRefusal"> {
  const { limiterKey, ratePerSecond } = findUpstream(upstream);
  return {
    async acquireSlot(signal) {
      const slot = await acquireRequestSlot(limits, { ...options, signal });
      if (slot.granted) return;
      throw new PelotonError("rate_limited", {
        endpoint: "limiter",
        retryAt: slot.until,
        detail: slot.reason,
      });
    },
    async reportAnswer({ forbiddenBy }) {
      if (forbiddenBy) return forbiddenBursts.countRefusal(upstream, forbiddenBy);
      forbiddenBursts.forget(upstream);
      return null;
    },
    reportRefusal: ({ until, reason }) => pauseRequests(limiterKey, { until, reason, ratePerSecond }),
  };
}
