export interface RateLimit {
  /** Seconds to wait before trying again; null when the request may pass. */
  refuse(): number | null;
}

/** A bucket that holds one second's worth; a refused request costs nothing. */
export function createRateLimit(requestsPerSecond: () => number | null): RateLimit {
  let tokens = Number.POSITIVE_INFINITY;
  let filledAt = performance.now();

  return {
    refuse() {
      const rate = requestsPerSecond();
      const now = performance.now();
      if (rate === null) {
        tokens = Number.POSITIVE_INFINITY;
        return null;
      }
      const capacity = Math.max(1, rate);
      tokens = Math.min(capacity, tokens + ((now - filledAt) / 1000) * rate);
      filledAt = now;
      if (tokens < 1) return Math.ceil((1 - tokens) / rate);
      tokens -= 1;
      return null;
    },
  };
}
