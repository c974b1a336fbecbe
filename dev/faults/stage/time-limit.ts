import { once } from "node:events";

export interface TimeLimit {
  signal: AbortSignal;
  end: () => void;
}

/** A signal that is aborted when the time is up or `parent` is. Node.js may lose the timer of `AbortSignal.any`. */
export function limitTime(seconds: number, parent: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, seconds * 1000);
  parent.addEventListener("abort", abort);
  if (parent.aborted) abort();
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      parent.removeEventListener("abort", abort);
    },
  };
}

/** The work, or an error once its time is up: what it was waiting for may never come. */
export async function withinLimit<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) failLate();
  const ended = new AbortController();
  const timeIsUp = once(signal, "abort", { signal: ended.signal });
  timeIsUp.catch(() => undefined);
  try {
    return await Promise.race([work, timeIsUp.then(failLate)]);
  } finally {
    ended.abort();
  }
}

function failLate(): never {
  throw new Error("it took too long");
}
