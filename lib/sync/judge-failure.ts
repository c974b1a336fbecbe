import type { PelotonError } from "@/lib/peloton/error.ts";
import type { FetchKind } from "./commands.ts";
import type { ItemReason } from "./reasons.ts";

export type Verdict =
  | { kind: "sign_in_lost" }
  | { kind: "throttled"; until: Date }
  | { kind: "permanent"; reason: ItemReason }
  | { kind: "transient"; reason: ItemReason; until: Date };

/** Seconds before the 2nd, 3rd, … attempt of an item. */
const retryDelaysSeconds = [5, 20, 60, 120];
/** One attempt in the chunk, one in the slow lane, and three retries there. */
export const maxAttempts = 5;

/** Sorts a client's error into what happens to the item. `attempts` counts the failed one too. */
export function judgeFailure(
  error: PelotonError,
  kind: FetchKind,
  attempts: number,
  now = new Date(),
): Verdict {
  switch (error.reason) {
    case "unauthorized":
    case "invalid_credentials":
    case "refresh_refused":
      return { kind: "sign_in_lost" };
    case "rate_limited":
      return { kind: "throttled", until: error.retryAt ?? addSeconds(now, 30) };
    case "not_found":
      return { kind: "permanent", reason: kind === "ride_details" ? "class_gone" : "graph_gone" };
    case "payment_required":
      return { kind: "permanent", reason: "membership_required" };
    case "forbidden":
      return { kind: "permanent", reason: "not_allowed" };
    case "bad_payload":
      return { kind: "transient", reason: "unreadable", until: nextAttemptAt(attempts, now) };
    case "upstream_error":
      return {
        kind: "transient",
        reason: "peloton_error",
        until: error.retryAt ?? nextAttemptAt(attempts, now),
      };
  }
}

/** A fifth of the delay is random, so that what failed together doesn't come back together. */
export function nextAttemptAt(attempts: number, now = new Date()): Date {
  const delay = retryDelaysSeconds[Math.min(attempts, retryDelaysSeconds.length) - 1] ?? 5;
  return addSeconds(now, delay * (1 + Math.random() * 0.2));
}

function addSeconds(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000);
}
