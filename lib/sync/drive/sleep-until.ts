import { setTimeout as delay } from "node:timers/promises";

/** Resolves at the time, or as soon as the signal says stop. */
export async function sleepUntil(at: Date, signal: AbortSignal): Promise<void> {
  try {
    await delay(Math.max(0, at.getTime() - Date.now()), undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
