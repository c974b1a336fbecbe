const tableSeconds = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200];
const jitterMs = 30_000;
const longestRetryAfterMs = 86_400_000;

export interface BackoffOptions {
  /** One fixed wait instead of Inngest's growing table. */
  retryIntervalMs?: number | undefined;
}

/** The wait before the next attempt; `attempt` is the one that failed, counted from 0. */
export function computeBackoffMs(
  attempt: number,
  retryAfterMs: number | undefined,
  options: BackoffOptions,
): number {
  if (retryAfterMs !== undefined) return Math.min(retryAfterMs, longestRetryAfterMs);
  if (options.retryIntervalMs !== undefined) return options.retryIntervalMs;
  const seconds = tableSeconds[Math.min(attempt, tableSeconds.length - 1)] ?? 7_200;
  return seconds * 1_000 + Math.random() * jitterMs;
}
