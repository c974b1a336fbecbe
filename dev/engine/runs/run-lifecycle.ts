import { setAlarm } from "../clock/alarms.ts";
import type { EngineFunction } from "../functions/engine-function.ts";
import type { EventWaits } from "../events/event-waits.ts";
import { ExpressionError, evaluateCondition } from "../functions/expressions.ts";
import { createId } from "../ids.ts";
import { createLaneKey, type LaneKey } from "../queue/lanes.ts";
import type { ProblemLog } from "../problem-log.ts";
import { type EngineEvent, type Run, type RunError, type RunStatus, isOver } from "./run.ts";
import type { RunStore } from "./run-store.ts";

const widestPrioritySeconds = 600;
const endEvents = ["inngest/function.finished", "inngest/function.failed", "inngest/function.cancelled"];

export interface LifecycleOptions {
  runs: RunStore;
  waits: EventWaits;
  problems: ProblemLog;
  /** Asks the app what the function does next. */
  requestDiscovery: (run: Run) => void;
  emit: (event: EngineEvent) => void;
}

export interface RunResult {
  output?: unknown;
  error?: RunError;
}

/** Births and deaths of runs, and the events that tell of them. */
export class RunLifecycle {
  constructor(private readonly options: LifecycleOptions) {}

  /** Queues a run, for the event's own time when that is still to come. */
  createRun(fn: EngineFunction, event: EngineEvent, onEnd?: (run: Run) => void): Run {
    const run = this.#buildRun(fn, event, onEnd);
    this.options.runs.add(run);
    if (run.error) {
      this.endRun(run, "failed", { error: run.error });
      return run;
    }
    this.#watchForCancellation(run);
    this.#limitTime(run, fn.startTimeoutMs, "It didn't start within its time-out.", "queued");
    if (event.ts > run.createdAtMs) this.#at(run, event.ts, () => this.options.requestDiscovery(run));
    else this.options.requestDiscovery(run);
    return run;
  }

  /** Notes that the run's first request goes out. */
  beginRun(run: Run): void {
    if (run.startedAtMs !== undefined) return;
    run.startedAtMs = Date.now();
    run.status = "running";
    this.#limitTime(run, run.fn.finishTimeoutMs, "It didn't finish within its time-out.", "running");
  }

  endRun(run: Run, status: RunStatus, result: RunResult): void {
    if (isOver(run)) return;
    run.status = status;
    run.endedAtMs = Date.now();
    run.output = result.output;
    run.error = result.error;
    for (const cleanUp of run.cleanups) cleanUp();
    run.cleanups.clear();
    this.#announceEnd(run);
    run.onEnd?.(run);
    this.options.runs.archive(run);
  }

  /** A request that is under way is not interrupted; what it brings is dropped. */
  cancelRun(run: Run, reason: string): void {
    this.endRun(run, "cancelled", { error: { name: "Cancelled", message: reason } });
  }

  #buildRun(fn: EngineFunction, event: EngineEvent, onEnd: ((run: Run) => void) | undefined): Run {
    const createdAtMs = Date.now();
    const { laneKey, priority, error } = evaluateQueuing(fn, event);
    return {
      id: createId(),
      fn,
      event,
      status: "queued",
      createdAtMs,
      startedAtMs: undefined,
      endedAtMs: undefined,
      laneKey,
      score: createdAtMs - priority * 1_000,
      memo: {},
      stack: [],
      pending: new Set(),
      requests: new Map(),
      discovery: "none",
      discoversEarly: false,
      generation: 0,
      steps: new Map(),
      callCount: 0,
      output: undefined,
      error,
      cleanups: new Set(),
      onEnd,
    };
  }

  #watchForCancellation(run: Run): void {
    for (const rule of run.fn.cancelOn) {
      const { expression } = rule;
      const isMet = (async: EngineEvent) =>
        !expression || this.#test(run, () => evaluateCondition(expression, { event: run.event, async }));
      const stopWaiting = this.options.waits.add({
        eventName: rule.event,
        isMet,
        onEvent: () => this.cancelRun(run, `Cancelled by ${rule.event}.`),
      });
      run.cleanups.add(stopWaiting);
      if (rule.timeoutMs !== undefined) this.#at(run, run.createdAtMs + rule.timeoutMs, stopWaiting);
    }
  }

  #test(run: Run, evaluate: () => boolean): boolean {
    try {
      return evaluate();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.options.problems.report(`Function "${run.fn.id}", cancelOn if: ${error.message}`);
      return false;
    }
  }

  #limitTime(run: Run, timeoutMs: number | undefined, reason: string, whileStatus: RunStatus): void {
    if (timeoutMs === undefined) return;
    this.#at(run, Date.now() + timeoutMs, () => {
      if (run.status === whileStatus) this.cancelRun(run, reason);
    });
  }

  #at(run: Run, atMs: number, act: () => void): void {
    const cancel = setAlarm(atMs, () => {
      run.cleanups.delete(cancel);
      act();
    });
    run.cleanups.add(cancel);
  }

  #announceEnd(run: Run): void {
    // Otherwise a function that listens for ends would set itself off.
    if (endEvents.includes(run.event.name)) return;
    const facts = { function_id: run.fn.id, run_id: run.id, event: run.event, events: [run.event] };
    const emit = (kind: string, data: Record<string, unknown>) =>
      this.options.emit({
        id: createId(),
        name: `inngest/function.${kind}`,
        ts: Date.now(),
        data: { ...facts, ...data },
      });
    if (run.status === "cancelled") {
      emit("cancelled", { error: run.error });
      return;
    }
    if (run.status === "failed") emit("failed", { error: run.error });
    emit("finished", run.status === "failed" ? { error: run.error } : { result: run.output ?? null });
  }
}

function evaluateQueuing(
  fn: EngineFunction,
  event: EngineEvent,
): { laneKey: LaneKey; priority: number; error: RunError | undefined } {
  try {
    const factor = Number(fn.priority?.evaluate({ event }) ?? 0);
    const priority = Math.max(-widestPrioritySeconds, Math.min(widestPrioritySeconds, factor));
    return { laneKey: createLaneKey(fn, { event }), priority, error: undefined };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const laneKey = { id: fn.id, limits: [], throttle: undefined };
    return { laneKey, priority: 0, error: { name: error.name, message: error.message } };
  }
}
