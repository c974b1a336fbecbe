import type { Upstream } from "@/lib/db/generated/enums.ts";

/** So many refusals with nothing else in between aren't about what was asked for. */
const burstLength = 5;
/** When nothing else has come after as many pauses, the refusals are meant. */
const mostPauses = 3;

interface Row {
  refusals: number;
  pauses: number;
}

/** Tells a burst of 403, which is how an edge says "enough", from an account that isn't allowed something. In memory: the pause that follows is everybody's. */
export class ForbiddenBursts {
  readonly #rows = new Map<Upstream, Row>();

  /** True when this refusal completes a burst. */
  countRefusal(upstream: Upstream): boolean {
    const row = this.#rows.get(upstream) ?? { refusals: 0, pauses: 0 };
    this.#rows.set(upstream, row);
    row.refusals += 1;
    if (row.refusals < burstLength || row.pauses >= mostPauses) return false;
    row.refusals = 0;
    row.pauses += 1;
    return true;
  }

  /** Any other answer ends the row. */
  forget(upstream: Upstream): void {
    this.#rows.delete(upstream);
  }
}
