import { formatExactAge } from "@/lib/format/date.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

export interface HeartbeatText {
  text: string;
  /** Why nothing moves; null while that needs no explaining. */
  reason: string | null;
}

type QuietReason = NonNullable<SyncSnapshot["heartbeat"]["reason"]>;

/** "Last activity 3 s ago", and the plain reason when it has been quiet for long. */
export function describeHeartbeat({ heartbeat, now }: SyncSnapshot, serverNowMs: number): HeartbeatText {
  const quietMs = heartbeat.quietSeconds * 1000 + Math.max(0, serverNowMs - Date.parse(now));
  return {
    text: `Last activity ${formatExactAge(quietMs)}`,
    reason: heartbeat.reason && reasons[heartbeat.reason],
  };
}

const reasons: Record<QuietReason, string> = {
  cooling_down: "Peloton asked us to slow down; the sync goes on by itself.",
  paused: "The sync is paused. It goes on when you resume it.",
  needs_sign_in: "The sync waits for you to sign in to Peloton.",
  engine_unreachable:
    "The background worker can’t be reached. Once it is back, the sync goes on where it stopped.",
  peloton_errors: "Peloton answers with errors. Each item is tried again by itself.",
  waiting_for_worker:
    "The background worker hasn’t taken it up yet. A check every minute makes sure that it does.",
};
