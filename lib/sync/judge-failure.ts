import type { PelotonError } from "@/lib/peloton/error.ts";
import type { FetchKind } from "./commands.ts";
import type { ItemReason } from "./reasons.ts";

export type Verdict =
  | { kind: "sign_in_lost" }
  | { kind: "throttled"; waitSeconds: number }
  | { kind: "permanent"; reason: ItemReason }
  | { kind: "transient"; reason: ItemReason; waitSeconds: number; burnsAttempt: boolean };

/** Seconds before the 2nd, 3rd, … attempt of an item. */
const retryDelaysSeconds = [5, 20, 60, 120];
/** One attempt in the chunk, one in the slow lane, and three retries there. */
export const maxAttempts = 5;

/** Sorts a client's error into what happens to the item. `attempts` counts the failed one too; `lastReason` is why it waited before. */
export function judgeFailure(
  error: PelotonError,
  { kind, attempts, lastReason }: { kind: FetchKind; attempts: number; lastReason: string | null },
): Verdict {
  const waitSeconds = readWait(error) ?? chooseRetryDelay(attempts);
  switch (error.reason) {
    case "unauthorized":
    case "invalid_credentials":
    case "refresh_refused":
      return { kind: "sign_in_lost" };
    case "rate_limited":
      return { kind: "throttled", waitSeconds: readWait(error) ?? 30 };
    case "not_found":
      return { kind: "permanent", reason: kind === "ride_details" ? "class_gone" : "graph_gone" };
    case "payment_required":
      return { kind: "permanent", reason: "membership_required" };
    case "forbidden":
      // The edge answers so too when it has enough of us: it is believed the second time.
      return lastReason === "not_allowed"
        ? { kind: "permanent", reason: "not_allowed" }
        : { kind: "transient", reason: "not_allowed", waitSeconds, burnsAttempt: false };
    case "bad_payload":
      return { kind: "transient", reason: "unreadable", waitSeconds, burnsAttempt: true };
    case "upstream_error":
      return { kind: "transient", reason: "peloton_error", waitSeconds, burnsAttempt: true };
  }
}

/** Seconds to the next attempt. A fifth of them is random, so that what failed together doesn't come back together. */
export function chooseRetryDelay(attempts: number): number {
  const delay = retryDelaysSeconds[Math.min(attempts, retryDelaysSeconds.length) - 1] ?? 5;
  return delay * (1 + Math.random() * 0.2);
}

/** Seconds until the time that Peloton or the limiter named. */
function readWait({ retryAt }: PelotonError): number | null {
  return retryAt ? Math.max(0, (retryAt.getTime() - Date.now()) / 1000) : null;
}
