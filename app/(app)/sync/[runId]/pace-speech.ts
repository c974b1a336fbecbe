import { formatTime } from "@/lib/format/date.ts";
import { formatProgressPercent, formatQuantity } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeEnd } from "../describe-run.ts";
import { chooseRunLook, nameRunState, readHold } from "../run-state.ts";
import { countFailed, countFetched, countLeft } from "../sum-phases.ts";
import type { Freshness } from "./freshness.ts";

export interface Speech {
  text: string;
  /** Set for what is said at once: the same key isn't urgent twice. */
  urgentKey: string | null;
}

export interface Spoken extends Speech {
  spokenAtMs: number;
}

const quietMs = 10_000;

/** What a live region should hold now: what it holds, or the next thing when that is urgent or ten seconds have passed. */
export function paceSpeech(spoken: Spoken, next: Speech, nowMs: number): Spoken {
  if (next.text === spoken.text) return spoken;
  const isUrgent = next.urgentKey !== null && next.urgentKey !== spoken.urgentKey;
  const quietForMs = nowMs - spoken.spokenAtMs;
  // Below nothing when the clock was set back: then nobody knows for how long it has been quiet.
  const isTooSoon = quietForMs >= 0 && quietForMs < quietMs;
  if (!isUrgent && isTooSoon) return spoken;
  return { ...next, spokenAtMs: nowMs };
}

/** A run's state and percentage as one says it; its end and what needs the rider are urgent. */
export function composeSpeech(
  snapshot: SyncSnapshot,
  view: { timeZone: string; freshness: Freshness },
): Speech {
  const { state, isActive, throttle, progress } = snapshot;
  const failed = countFailed(snapshot);
  if (!isActive) {
    const { created } = snapshot;
    const fetched = countFetched(snapshot);
    const end = describeEnd({ ...snapshot, fetched, failed, left: countLeft(snapshot) });
    const text = `${nameRunState(state, failed)}. ${formatQuantity(created, "new workout")}. ${end}`;
    return { text, urgentKey: state };
  }
  if (state === "needs_sign_in") {
    return { text: "The sync waits for you to sign in to Peloton.", urgentKey: state };
  }
  if (view.freshness === "late") return { text: "Catching up …", urgentKey: null };
  if (view.freshness === "failing") {
    return { text: "No new figures arrive. What you see is out of date.", urgentKey: null };
  }
  const percent = formatProgressPercent(progress.percent);
  if (throttle && readHold(snapshot) === "cooling_down") {
    const until = formatTime(new Date(throttle.pausedUntil), view.timeZone);
    return { text: `Cooling down until ${until}, ${percent} done.`, urgentKey: null };
  }
  return { text: `${chooseRunLook(snapshot).label}, ${percent} done.`, urgentKey: null };
}
