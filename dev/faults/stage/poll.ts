import { setTimeout as wait } from "node:timers/promises";

export interface PollOptions {
  signal: AbortSignal;
  everyMs?: number;
}

/** Asks until there is an answer. Throws what was waited for when the time is up. */
export async function poll<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  { signal, everyMs = 50 }: PollOptions,
): Promise<T> {
  for (;;) {
    if (signal.aborted) throw new Error(`still waiting for ${what}`);
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Polls for something to become true. */
export async function pollUntil(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  options: PollOptions,
): Promise<void> {
  await poll(what, async () => ((await isTrue()) ? true : undefined), options);
}
