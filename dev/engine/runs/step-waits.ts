import { z } from "zod";
import { setAlarm } from "../clock/alarms.ts";
import { parseMomentMs } from "../clock/durations.ts";
import type { EventWaits } from "../events/event-waits.ts";
import { ExpressionError, compileExpression, evaluateCondition } from "../functions/expressions.ts";
import { createId } from "../ids.ts";
import type { ProblemLog } from "../problem-log.ts";
import type { Registry } from "../functions/registry.ts";
import type { EngineEvent, Run, RunError, StepMemo } from "./run.ts";
import type { RunLifecycle } from "./run-lifecycle.ts";
import type { StepOperation } from "../sdk/step-operations.ts";

export const invokedEventName = "inngest/function.invoked";

const invokeSchema = z.looseObject({
  function_id: z.string(),
  payload: z
    .looseObject({ data: z.record(z.string(), z.unknown()).nullish(), v: z.string().nullish() })
    .nullish(),
  timeout: z.string().nullish(),
});
const waitSchema = z.looseObject({ timeout: z.string(), if: z.string().nullish() });

export interface StepWaitsOptions {
  registry: Registry;
  waits: EventWaits;
  lifecycle: RunLifecycle;
  problems: ProblemLog;
  /** Called once with what the wait came to. */
  settle: (run: Run, stepId: string, memo: StepMemo) => void;
}

/** The steps that happen in the engine: sleeping, waiting for an event, invoking another function. */
export class StepWaits {
  constructor(private readonly options: StepWaitsOptions) {}

  /** Begins the wait; false when the operation isn't one of these. */
  begin(run: Run, operation: StepOperation): boolean {
    if (operation.op === "Sleep") this.#sleep(run, operation);
    else if (operation.op === "WaitForEvent") this.#waitForEvent(run, operation);
    else if (operation.op === "InvokeFunction") this.#invoke(run, operation);
    else return false;
    return true;
  }

  #sleep(run: Run, { id, name, opts }: StepOperation): void {
    const text = typeof opts?.duration === "string" ? opts.duration : (name ?? "");
    const wakeMs = parseMomentMs(text, Date.now());
    if (wakeMs === undefined) this.#fail(run, id, `\`${text}\` is neither a duration nor a date`);
    else this.#settleAt(run, id, wakeMs, { data: null });
  }

  #waitForEvent(run: Run, { id, name, opts }: StepOperation): void {
    const parsed = waitSchema.safeParse(opts);
    const untilMs = parsed.success ? parseMomentMs(parsed.data.timeout, Date.now()) : undefined;
    if (!parsed.success || untilMs === undefined) {
      this.#fail(run, id, "the wait for an event has no time-out that can be read");
      return;
    }
    const isMet = this.#compileWait(run, id, parsed.data.if ?? undefined);
    if (!isMet) return;
    const stopWaiting = this.options.waits.add({
      eventName: name ?? "",
      isMet,
      onEvent: (event) => finish({ data: event }),
    });
    const cancelAlarm = this.#settleAt(run, id, untilMs, { data: null }, stopWaiting);
    const finish = (memo: StepMemo) => {
      stopWaiting();
      cancelAlarm();
      this.options.settle(run, id, memo);
    };
    run.cleanups.add(stopWaiting);
  }

  #invoke(run: Run, { id, opts }: StepOperation): void {
    const parsed = invokeSchema.safeParse(opts);
    const fn = parsed.success ? this.options.registry.find(parsed.data.function_id) : undefined;
    if (!parsed.success || !fn) {
      this.#fail(run, id, `there is no function "${parsed.data?.function_id ?? "?"}" to invoke`);
      return;
    }
    const event = createInvokedEvent(parsed.data.payload?.data ?? {});
    this.options.lifecycle.createRun(fn, event, (child) => this.options.settle(run, id, memoOfEnd(child)));
    if (!parsed.data.timeout) return;
    const untilMs = parseMomentMs(parsed.data.timeout, Date.now());
    const error = { name: "InngestInvokeTimeoutError", message: "Timed out waiting for invoked function" };
    if (untilMs !== undefined) this.#settleAt(run, id, untilMs, { error });
  }

  #compileWait(run: Run, stepId: string, source: string | undefined) {
    if (source === undefined) return () => true;
    try {
      const expression = compileExpression(source, "event and async");
      return (async: EngineEvent) => {
        try {
          return evaluateCondition(expression, { event: run.event, async });
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
          this.options.problems.report(`Function "${run.fn.id}", waitForEvent if: ${error.message}`);
          return false;
        }
      };
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.#fail(run, stepId, error.message);
      return undefined;
    }
  }

  #settleAt(run: Run, stepId: string, atMs: number, memo: StepMemo, beforehand?: () => void): () => void {
    const cancel = setAlarm(atMs, () => {
      run.cleanups.delete(cancel);
      beforehand?.();
      this.options.settle(run, stepId, memo);
    });
    run.cleanups.add(cancel);
    return cancel;
  }

  #fail(run: Run, stepId: string, message: string): void {
    this.options.settle(run, stepId, { error: { name: "Error", message } });
  }
}

/** The event that a function gets when it is invoked by hand or by a step. */
export function createInvokedEvent(data: Record<string, unknown>): EngineEvent {
  return { id: createId(), name: invokedEventName, data, ts: Date.now() };
}

function memoOfEnd(child: Run): StepMemo {
  if (child.status === "completed") return { data: child.output ?? null };
  const fallback: RunError = { name: "Error", message: `The invoked function was ${child.status}.` };
  return { error: child.error ?? fallback };
}
