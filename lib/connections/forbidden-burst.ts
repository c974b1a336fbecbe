import type { Upstream } from "@/lib/db/generated/enums.ts";

/** So many refusals with nothing else in between aren't about what was asked for. */
const burstLength = 5;
const pauseMs = 60_000;
/** When nothing else has come after as many pauses, the refusals are meant. */
const mostPauses = 3;

interface Row {
  refusals: number;
  pauses: number;
  pausedUntilMs: number;
}

/** Tells a burst of 403, which is how an edge says "enough", from an account that isn't allowed something. In memory: the pause that follows is everybody's. */
export class ForbiddenBursts {
  readonly #rows = new Map<Upstream, Row>();

  /** Until when to pause, when this refusal is one of a burst; null when it stands for itself. */
  countRefusal(upstream: Upstream, nowMs = Date.now()): Date | null {
    const row = this.#rows.get(upstream) ?? { refusals: 0, pauses: 0, pausedUntilMs: 0 };
    this.#rows.set(upstream, row);
    row.refusals += 1;
    // What was under way when the pause began comes back during it.
    if (nowMs < row.pausedUntilMs) return new Date(row.pausedUntilMs);
    const isBurst = row.refusals >= burstLength || row.pauses > 0;
    if (!isBurst || row.pauses >= mostPauses) return null;
    row.pauses += 1;
    row.pausedUntilMs = nowMs + pauseMs;
    return new Date(row.pausedUntilMs);
  }

  /** Any other answer ends the row. */
  forget(upstream: Upstream): void {
    this.#rows.delete(upstream);
  }
}
