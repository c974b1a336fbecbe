import { discoveryStepId } from "../sdk/app-request.ts";
import { createId } from "../ids.ts";
import type { Job, Run } from "./run.ts";

export function createJob(run: Run, stepId: string): Job {
  return { id: createId(), run, stepId, attempt: 0, brokenCalls: 0, knownSteps: 0 };
}

export function isDiscovery(job: Job): boolean {
  return job.stepId === discoveryStepId;
}

export function isLastAttempt(job: Job): boolean {
  return job.attempt + 1 >= job.run.fn.maxAttempts;
}
