"use client";

import { useCallback } from "react";
import { pollIntervalMs } from "./polling.ts";

/**
 * For SWR's `refreshInterval`. SWR begins its wait anew with every other function, and never again asks one that has
 * said 0: so it stays the same from render to render, and is another one when the run ends or goes on.
 */
export function usePollInterval(isActive: boolean, visibleIntervalMs: number): () => number {
  return useCallback(() => pollIntervalMs(isActive, visibleIntervalMs), [isActive, visibleIntervalMs]);
}
