import type { EngineFunction, RateRule } from "../functions/engine-function.ts";
import { type ExpressionContext, evaluateKey } from "../functions/expressions.ts";
import { PriorityQueue } from "./priority-queue.ts";
import { type Job, isOver } from "../runs/run.ts";

export interface LaneLimit {
  gate: string;
  limit: number;
}

/** Everything that decides when a run's requests may go out; runs with equal keys wait in one lane. */
export interface LaneKey {
  id: string;
  limits: LaneLimit[];
  throttle: { gate: string; rule: RateRule } | undefined;
}

export function createLaneKey(fn: EngineFunction, context: ExpressionContext): LaneKey {
  const limits = fn.concurrency.map(({ scope, key, limit }, index) => {
    const value = evaluateKey(key, context);
    return { gate: scope === "fn" ? `fn:${fn.id}:${index}:${value}` : `${scope}:${value}`, limit };
  });
  const throttle = fn.throttle && {
    gate: `throttle:${fn.id}:${evaluateKey(fn.throttle.key, context)}`,
    rule: fn.throttle,
  };
  return { id: JSON.stringify([fn.id, limits, throttle?.gate]), limits, throttle };
}

/** The queue of runs that share all their limits. Runs that have begun go before runs that haven't. */
export class Lane {
  readonly #begun = new PriorityQueue<Job>();
  readonly #starts = new PriorityQueue<Job>();
  state: "idle" | "ready" | "parked" = "idle";
  parkedAt: LaneLimit | undefined;
  wokenBy: string | undefined;

  constructor(readonly key: LaneKey) {}

  push(job: Job): void {
    const queue = job.run.startedAtMs === undefined ? this.#starts : this.#begun;
    queue.push(job, job.run.score);
  }

  /** The next job of a run that is still alive. */
  peek(): Job | undefined {
    return this.#peekAlive(this.#begun) ?? this.#peekAlive(this.#starts);
  }

  take(): Job | undefined {
    return this.#begun.pop() ?? this.#starts.pop();
  }

  #peekAlive(queue: PriorityQueue<Job>): Job | undefined {
    for (let job = queue.peek(); job; job = queue.peek()) {
      if (!isOver(job.run)) return job;
      queue.pop();
    }
    return undefined;
  }
}
