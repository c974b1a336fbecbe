import type { EngineFunction, EventTrigger } from "../functions/engine-function.ts";
import type { EventWaits } from "./event-waits.ts";
import { ExpiringKeys } from "./expiring-keys.ts";
import { ExpressionError, evaluateCondition, evaluateKey } from "../functions/expressions.ts";
import type { ProblemLog } from "../problem-log.ts";
import { RateMeter } from "../queue/rate-meter.ts";
import { RefusedRequest } from "../http/refused-request.ts";
import type { Registry } from "../functions/registry.ts";
import type { EngineEvent } from "../runs/run.ts";
import type { RunLifecycle } from "../runs/run-lifecycle.ts";

const dayMs = 86_400_000;
const mostRememberedIds = 200_000;
const mostEarlyEvents = 10_000;

export interface IntakeOptions {
  registry: Registry;
  waits: EventWaits;
  lifecycle: () => RunLifecycle;
  problems: ProblemLog;
}

/** Gives each event to whoever waits for it and to the functions that it triggers. */
export class EventIntake {
  readonly #seen = new ExpiringKeys(dayMs, mostRememberedIds);
  readonly #rates = new RateMeter();
  readonly #early: EngineEvent[] = [];

  constructor(private readonly options: IntakeOptions) {}

  /** Takes events in; those that come before the app has registered are kept until it has. */
  receive(events: EngineEvent[]): void {
    if (this.options.registry.isFilled) {
      for (const event of events) this.accept(event);
      return;
    }
    if (this.#early.length + events.length > mostEarlyEvents) {
      throw new RefusedRequest(
        503,
        "The app hasn't registered its functions yet and too many events wait for it.",
      );
    }
    this.#early.push(...events);
  }

  /** Hands out what came before the app had registered. */
  releaseEarly(): void {
    for (const event of this.#early.splice(0)) this.accept(event);
  }

  accept(event: EngineEvent): void {
    this.options.waits.deliver(event);
    const triggered = this.options.registry.findTriggered(event.name, (trigger, fn) =>
      this.#isMet(trigger, fn, event),
    );
    for (const fn of triggered) {
      // The same event id starts a function once in 24 hours, also after that run has ended.
      if (!this.#seen.add(`${fn.id}:${event.id}`)) continue;
      if (this.#isWithinRate(fn, event)) this.options.lifecycle().createRun(fn, event);
    }
  }

  #isMet({ expression }: EventTrigger, fn: EngineFunction, event: EngineEvent): boolean {
    if (!expression) return true;
    return this.#evaluate(fn, "trigger if", () => evaluateCondition(expression, { event })) ?? false;
  }

  /** A run over the limit is dropped, as Inngest does; a key that is false switches the limit off for this event. */
  #isWithinRate(fn: EngineFunction, event: EngineEvent): boolean {
    const nowMs = Date.now();
    const due = fn.rateLimits.flatMap((rule, index) => {
      const key = this.#evaluate(fn, "rateLimit key", () => evaluateKey(rule.key, { event })) ?? "";
      return key === "false" ? [] : [{ rule, key: `${fn.id}:${index}:${key}` }];
    });
    if (due.some(({ rule, key }) => this.#rates.nextAllowedMs(key, rule) > nowMs)) return false;
    for (const { rule, key } of due) this.#rates.take(key, rule, nowMs);
    return true;
  }

  #evaluate<Result>(fn: EngineFunction, setting: string, evaluate: () => Result): Result | undefined {
    try {
      return evaluate();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.options.problems.report(`Function "${fn.id}", ${setting}: ${error.message}`);
      return undefined;
    }
  }
}
