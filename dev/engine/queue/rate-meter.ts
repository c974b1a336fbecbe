const sweepAtSize = 1_000;

export interface Rate {
  /** How many may pass at once after a rest. */
  capacity: number;
  /** The time that one of them takes to come back. */
  intervalMs: number;
}

/** GCRA (ITU-T I.371): one theoretical arrival time per key, no queue and no counters. */
export class RateMeter {
  readonly #arrivalMsByKey = new Map<string, number>();
  #sweepAt = sweepAtSize;

  /** The earliest epoch time at which one more may pass. */
  nextAllowedMs(key: string, rate: Rate): number {
    const arrivalMs = this.#arrivalMsByKey.get(key) ?? 0;
    return arrivalMs - (rate.capacity - 1) * rate.intervalMs;
  }

  take(key: string, rate: Rate, nowMs: number): void {
    const arrivalMs = Math.max(this.#arrivalMsByKey.get(key) ?? 0, nowMs);
    this.#arrivalMsByKey.set(key, arrivalMs + rate.intervalMs);
    if (this.#arrivalMsByKey.size > this.#sweepAt) this.#sweep(nowMs);
  }

  #sweep(nowMs: number): void {
    for (const [key, arrivalMs] of this.#arrivalMsByKey) {
      if (arrivalMs <= nowMs) this.#arrivalMsByKey.delete(key);
    }
    this.#sweepAt = Math.max(sweepAtSize, this.#arrivalMsByKey.size * 2);
  }
}
