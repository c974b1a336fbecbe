interface Times {
  /** When the answer arrived; null when the server rendered it. */
  receivedAtMs: number | null;
  /** When the page first looked at the clock; null before. */
  firstLookAtMs: number | null;
  nowMs: number | null;
}

/** For how long the browser has had an answer, by its own clock only, which may be wrong and may be set back. */
export function measureAgeMs({ receivedAtMs, firstLookAtMs, nowMs }: Times): number {
  const sinceMs = receivedAtMs ?? firstLookAtMs;
  return nowMs === null || sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs);
}
