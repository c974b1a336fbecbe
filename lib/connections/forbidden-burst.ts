import type { Upstream } from "@/lib/db/generated/enums.ts";
import type { Forbidder } from "@/lib/peloton/session.ts";

/** So many refusals with nothing else in between aren't about what was asked for. */
const burstLength = 5;
const pauseMs = 60_000;
/** When nothing else has come after as many pauses, refusals by the API itself are meant; an edge's pauses grow. */
const mostPauses = 3;
const longestPauseMs = 30 * 60_000;

interface Row {
  refusals: number;
  pauses: number;
  pausedUntilMs: number;
}

/** Tells a burst of 403, which is how an edge says "enough", from an account that isn't allowed something. In memory: the pause that follows is everybody's. */
export class ForbiddenBursts {
  readonly #rows = new Map<Upstream, Row>();

  /** Until when to pause, when this refusal is one of a burst; null when it stands for itself. */
  countRefusal(upstream: Upstream, by: Forbidder, nowMs = Date.now()): Date | null {
    const row = this.#rows.get(upstream) ?? { refusals: 0, pauses: 0, pausedUntilMs: 0 };
    this.#rows.set(upstream, row);
    row.refusals += 1;
    // What was under way when the pause began comes back during it.
    if (nowMs < row.pausedUntilMs) return new Date(row.pausedUntilMs);
    const isBurst = row.refusals >= burstLength || row.pauses > 0;
    const isMeant = by === "api" && row.pauses >= mostPauses;
    if (!isBurst || isMeant) return null;
    row.pauses += 1;
    row.pausedUntilMs = nowMs + Math.min(pauseMs * 2 ** Math.max(0, row.pauses - mostPauses), longestPauseMs);
    return new Date(row.pausedUntilMs);
  }

  /** Any other answer ends the row. */
  forget(upstream: Upstream): void {
    this.#rows.delete(upstream);
  }
}
