import type { Run, RunError, StepMemo, StepRecord } from "./run.ts";
import type { StepOperation } from "../sdk/step-operations.ts";

const mostSteps = 1_000;

/** Inngest ends a run that takes more steps than this, so the local engine does too. */
export function hasTooManySteps(run: Run): boolean {
  return run.stack.length > mostSteps;
}

export const tooManySteps: RunError = {
  name: "StepLimitExceeded",
  message: `A run can have at most ${mostSteps} steps.`,
};

/** Notes a step that is planned, waits or runs. */
export function recordStep(run: Run, operation: StepOperation, status: StepRecord["status"]): void {
  const known = run.steps.get(operation.id);
  run.steps.set(operation.id, {
    id: operation.id,
    name: operation.displayName ?? operation.name ?? operation.id,
    kind: describeKind(operation),
    status,
    attempts: known?.attempts ?? 0,
    startedAtMs: known?.startedAtMs ?? Date.now(),
    endedAtMs: undefined,
    error: known?.error,
    outputPreview: undefined,
  });
}

/** Notes an attempt of a step that ran in the app; its own clock says when. */
export function recordAttempt(run: Run, operation: StepOperation, attempt: number): void {
  const isFirst = !run.steps.has(operation.id);
  if (isFirst) recordStep(run, operation, "running");
  const record = run.steps.get(operation.id);
  if (!record) return;
  record.attempts = attempt + 1;
  record.error = operation.error ?? undefined;
  if (operation.op === "StepError") record.status = "retrying";
  if (!operation.timing) return;
  if (isFirst) record.startedAtMs = operation.timing.a / 1e6;
  record.endedAtMs = (operation.timing.a + operation.timing.b) / 1e6;
}

/** Keeps a step's result for every later request. A result that comes twice counts once. */
export function memoiseStep(run: Run, stepId: string, memo: StepMemo): void {
  run.pending.delete(stepId);
  if (Object.hasOwn(run.memo, stepId)) return;
  run.memo[stepId] = memo;
  run.stack.push(stepId);
  const record = run.steps.get(stepId);
  if (!record) return;
  record.status = "error" in memo ? "failed" : "done";
  record.error = "error" in memo ? memo.error : undefined;
  record.endedAtMs ??= Date.now();
}

export function memoOfOperation(operation: StepOperation): StepMemo {
  if (operation.op === "StepRun") return { data: operation.data ?? null };
  return { error: operation.error ?? { name: "Error", message: "Unknown error" } };
}

function describeKind({ op, opts }: StepOperation): string {
  const type = opts?.type;
  if (typeof type === "string") return type;
  const kinds: Record<string, string> = {
    Sleep: "step.sleep",
    WaitForEvent: "step.waitForEvent",
    InvokeFunction: "step.invoke",
  };
  return kinds[op] ?? "step.run";
}
