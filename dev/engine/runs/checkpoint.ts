import { z } from "zod";
import type { Engine } from "../engine.ts";
import { RefusedRequest } from "../http/refused-request.ts";
import { type Run, isOver } from "./run.ts";
import {
  hasTooManySteps,
  memoOfOperation,
  memoiseStep,
  recordAttempt,
  tooManySteps,
} from "./run-progress.ts";
import type { RunStore } from "./run-store.ts";
import { parseOperations } from "../sdk/step-operations.ts";

const checkpointSchema = z.looseObject({ request_id: z.string(), qi_id: z.string(), steps: z.unknown() });

/**
 * Keeps steps that ended while their request is still under way. Throws a RefusedRequest with 409 when the run is over
 * or the request is no longer the current one: the SDK then stops at once.
 */
export function takeCheckpoint({ runs, lifecycle }: Engine, runId: string, body: unknown): void {
  const parsed = checkpointSchema.safeParse(body);
  const steps = parseOperations(parsed.data?.steps);
  if (!parsed.success || !steps) throw new RefusedRequest(400, "Not a checkpoint.");
  const run = findCurrentRun(runs, runId, parsed.data);
  const foreign = steps.find(({ op }) => op !== "StepRun" && op !== "StepFailed");
  if (foreign) throw new RefusedRequest(400, `The local engine has no ${foreign.op}.`);
  for (const step of steps) {
    recordAttempt(run, step, 0);
    memoiseStep(run, step.id, memoOfOperation(step));
  }
  if (!hasTooManySteps(run)) return;
  lifecycle.endRun(run, "failed", { error: tooManySteps });
  throw new RefusedRequest(409, tooManySteps.message);
}

function findCurrentRun(
  runs: RunStore,
  runId: string,
  checkpoint: { request_id: string; qi_id: string },
): Run {
  const run = runs.find(runId);
  const job = run?.requests.get(checkpoint.request_id);
  if (!run || isOver(run) || job?.id !== checkpoint.qi_id) {
    throw new RefusedRequest(409, "Stale: this request is no longer the run's current one.");
  }
  return run;
}
