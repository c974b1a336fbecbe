import { createLog } from "@/lib/log.ts";

/** One task, such as a chunk, may take as long. The engine's own limit is the same. */
const limitMs = 30 * 60_000;
/** Then it warns, takes nothing new and hands over what is left. */
const softLimitMs = 25 * 60_000;
/** A request that is under way is cut off early enough to say so. */
const marginMs = 15_000;
/** The engine ends a task at its limit: one that seems older by more was begun by another clock. */
const slackMs = 5 * 60_000;

export interface Deadline {
  /** Whether the task is to hand over; says so in the log. */
  isNear(): boolean;
  /** The earlier of a time and the moment to hand over, for a pause that would outlast the task. */
  cap(until: string): string;
  /** Carries `work` out with a signal that aborts shortly before the hard limit. */
  guard<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** The time that is left of a task that began at `startedAt`, an ISO 8601 time that survives the task's steps. */
export function openDeadline(startedAt: string, task: Record<string, unknown>): Deadline {
  const startedMs = Date.parse(startedAt);
  const softAtMs = startedMs + softLimitMs;
  const readAge = (): number => {
    const ageMs = Date.now() - startedMs;
    return ageMs < 0 || ageMs > limitMs + slackMs ? 0 : ageMs;
  };
  return {
    isNear() {
      if (readAge() < softLimitMs) return false;
      createLog("sync", task).warn({ startedAt }, "a task nears its limit of 30 minutes and hands over");
      return true;
    },
    cap: (until) => new Date(Math.min(Date.parse(until), softAtMs)).toISOString(),
    guard: (work) => guard(Math.max(0, limitMs - marginMs - readAge()), work),
  };
}

/** The timer goes with the work: one that was left running would keep all that the task holds in memory until it fires. */
async function guard<T>(leftMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new DOMException("the task's time is up", "TimeoutError")),
    leftMs,
  );
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
