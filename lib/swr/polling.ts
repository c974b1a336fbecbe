import type { RevalidatorOptions } from "swr";
import type { RequestError } from "./request.ts";

const longestRetryMs = 10_000;

/** For SWR's `onErrorRetry`: comes back soon, never gives up, and leaves alone what asking again can't mend. */
export function retryWhileUseful(
  error: RequestError,
  _key: string,
  _config: unknown,
  revalidate: (options: RevalidatorOptions) => unknown,
  { retryCount = 1 }: RevalidatorOptions,
): void {
  if (!isWorthRetrying(error)) return;
  setTimeout(() => revalidate({ retryCount }), retryDelayMs(retryCount));
}

/**
 * SWR's options for what is looked at in a hidden tab too. `refreshWhenHidden` would end with the first error there: SWR
 * doesn't poll while there is one, and neither retries nor looks when the network is back unless the page is visible.
 */
export const watchAlsoHidden = { onErrorRetry: retryWhileUseful, isVisible: () => true };

const hiddenIntervalMs = 10_000;

/** As often as asked while the page is visible, every ten seconds in a hidden tab, never (0) once the run has ended. */
export function pollIntervalMs(isActive: boolean, visibleIntervalMs: number): number {
  if (!isActive) return 0;
  return document.visibilityState === "visible" ? visibleIntervalMs : hiddenIntervalMs;
}

/** Whether asking again may mend it. */
export function isWorthRetrying(error: RequestError): boolean {
  return error.status === null || error.status === 429 || error.status >= 500;
}

/** 1, 2, 4, 8, then every 10 seconds. */
export function retryDelayMs(retryCount: number): number {
  return Math.min(longestRetryMs, 1_000 * 2 ** (retryCount - 1));
}
