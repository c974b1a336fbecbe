import { createJob, isDiscovery, isLastAttempt } from "./job.ts";
import { type Job, type Run, type StepMemo, isOver } from "./run.ts";
import type { RunLifecycle } from "./run-lifecycle.ts";
import {
  hasTooManySteps,
  memoOfOperation,
  memoiseStep,
  recordAttempt,
  recordStep,
  tooManySteps,
} from "./run-progress.ts";
import type { StepOperation } from "../sdk/step-operations.ts";
import type { StepWaits } from "./step-waits.ts";

const waitingOperations = ["StepPlanned", "Sleep", "WaitForEvent", "InvokeFunction"];

export interface OperationsOptions {
  lifecycle: RunLifecycle;
  stepWaits: () => StepWaits;
  enqueue: (job: Job) => void;
  requestDiscovery: (run: Run) => void;
  /** Makes the request again later, as its next attempt. */
  retry: (job: Job, retryAfter: string | undefined) => void;
}

/** Acts on what the SDK reports, operation by operation, and decides whether the function is looked at again. */
export class Operations {
  constructor(private readonly options: OperationsOptions) {}

  apply(job: Job, operations: StepOperation[], retryAfter: string | undefined): void {
    const { run } = job;
    const mustLookAgain = run.discovery === "again" || operations.some(({ op }) => op === "DiscoveryRequest");
    if (isDiscovery(job)) run.discovery = "none";
    const added = operations.filter((operation) => isNewWait(run, operation));
    for (const { id } of added) run.pending.add(id);
    for (const operation of operations) {
      if (!isOver(run) && !waitingOperations.includes(operation.op))
        this.#applyResult(job, operation, retryAfter);
    }
    for (const operation of added) {
      if (!isOver(run)) this.#beginWait(run, operation);
    }
    if (!isDiscovery(job)) this.#refuseMissingResult(job, operations);
    this.#goOn(job, mustLookAgain, added.length > 0);
  }

  /** Takes the result of a pending step and goes on when nothing else is pending. */
  settleStep(run: Run, stepId: string, memo: StepMemo): void {
    if (isOver(run) || !run.pending.has(stepId)) return;
    memoiseStep(run, stepId, memo);
    if (run.pending.size === 0 || run.discoversEarly) this.options.requestDiscovery(run);
  }

  #applyResult(job: Job, operation: StepOperation, retryAfter: string | undefined): void {
    const { run } = job;
    switch (operation.op) {
      case "StepError":
        recordAttempt(run, operation, job.attempt);
        if (isLastAttempt(job)) memoiseStep(run, operation.id, memoOfOperation(operation));
        else this.options.retry(job, retryAfter);
        return;
      case "StepRun":
      case "StepFailed":
        recordAttempt(run, operation, job.attempt);
        memoiseStep(run, operation.id, memoOfOperation(operation));
        return;
      case "RunComplete":
        if (!hasTooManySteps(run))
          this.options.lifecycle.endRun(run, "completed", { output: operation.data ?? null });
        return;
      case "DiscoveryRequest":
        return;
      default: {
        const message = `The local engine has no ${operation.op} (step "${operation.displayName ?? operation.id}").`;
        this.options.lifecycle.endRun(run, "failed", { error: { name: "NotOffered", message } });
      }
    }
  }

  #beginWait(run: Run, operation: StepOperation): void {
    if (operation.opts?.parallelMode === "race") run.discoversEarly = true;
    recordStep(run, operation, operation.op === "StepPlanned" ? "running" : "waiting");
    if (operation.op === "StepPlanned") this.options.enqueue(createJob(run, operation.id));
    else this.options.stepWaits().begin(run, operation);
  }

  #refuseMissingResult({ run, stepId }: Job, operations: StepOperation[]): void {
    if (operations.some(({ op }) => op === "StepError")) return;
    this.settleStep(run, stepId, {
      error: { name: "Error", message: "The app answered without this step's result." },
    });
  }

  #goOn(job: Job, mustLookAgain: boolean, hasNewWaits: boolean): void {
    const { run } = job;
    if (isOver(run) || run.discovery !== "none") return;
    if (hasTooManySteps(run)) {
      this.options.lifecycle.endRun(run, "failed", { error: tooManySteps });
      return;
    }
    const hasNewResults = run.stack.length > job.knownSteps;
    const isFree = run.pending.size === 0 || (run.discoversEarly && hasNewResults);
    if (mustLookAgain || (isFree && (hasNewResults || hasNewWaits))) {
      this.options.requestDiscovery(run);
    } else if (run.pending.size === 0) {
      const message = "The function answered without a new step and without an end.";
      this.options.lifecycle.endRun(run, "failed", { error: { name: "Error", message } });
    }
  }
}

function isNewWait(run: Run, { id, op }: StepOperation): boolean {
  return waitingOperations.includes(op) && !run.pending.has(id) && !Object.hasOwn(run.memo, id);
}
