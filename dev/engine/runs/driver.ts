import { randomUUID } from "node:crypto";
import { setAlarm } from "../clock/alarms.ts";
import { type AppClient, AppUnreachable } from "../sdk/app-client.ts";
import { type SdkAnswer, buildAppRequest, discoveryStepId, readAppAnswer } from "../sdk/app-request.ts";
import { type BackoffOptions, computeBackoffMs } from "./backoff.ts";
import { parseRetryAfterMs } from "../clock/durations.ts";
import { createId } from "../ids.ts";
import { createJob, isDiscovery, isLastAttempt } from "./job.ts";
import { Operations } from "./operations.ts";
import { type Job, type Run, type StepMemo, isOver } from "./run.ts";
import type { RunLifecycle } from "./run-lifecycle.ts";
import { parseOperations, parseRunError } from "../sdk/step-operations.ts";
import type { StepWaits } from "./step-waits.ts";

// An app that dies under a request is asked again this often before it costs an attempt.
const freeBrokenCalls = 2;

export interface DriverOptions extends BackoffOptions {
  appUrl: string;
  client: AppClient;
  lifecycle: RunLifecycle;
  stepWaits: () => StepWaits;
  enqueue: (job: Job) => void;
  /** The app can't be reached: hold everything back until it answers again. */
  onAppGone: (reason: string) => void;
}

/** Carries a run from one request to the next. */
export class Driver {
  readonly #operations: Operations;
  #isClosed = false;

  constructor(private readonly options: DriverOptions) {
    this.#operations = new Operations({
      lifecycle: options.lifecycle,
      stepWaits: options.stepWaits,
      enqueue: options.enqueue,
      requestDiscovery: (run) => this.requestDiscovery(run),
      retry: (job, retryAfter) => this.#retry(job, retryAfter),
    });
  }

  /** Asks for the function from its start, once however many reasons there are. */
  requestDiscovery(run: Run): void {
    if (run.discovery === "running") run.discovery = "again";
    if (run.discovery !== "none") return;
    run.discovery = "queued";
    this.options.enqueue(createJob(run, discoveryStepId));
  }

  settleStep(run: Run, stepId: string, memo: StepMemo): void {
    this.#operations.settleStep(run, stepId, memo);
  }

  /** Makes the job's request and acts on the answer. */
  async execute(job: Job): Promise<void> {
    const { run } = job;
    this.options.lifecycle.beginRun(run);
    if (isDiscovery(job)) run.discovery = "running";
    const requestId = randomUUID();
    run.generation++;
    run.callCount++;
    job.knownSteps = run.stack.length;
    run.requests.set(requestId, job);
    try {
      const request = buildAppRequest(this.options.appUrl, job, requestId);
      const answer = await this.options.client.send("POST", request.url, request.headers, request.body);
      run.requests.delete(requestId);
      if (!isOver(run)) this.#act(job, readAppAnswer(answer));
    } catch (error) {
      run.requests.delete(requestId);
      if (!isOver(run) && !this.#isClosed) this.#recover(job, error);
    }
  }

  close(): void {
    this.#isClosed = true;
  }

  #act(job: Job, answer: SdkAnswer): void {
    switch (answer.kind) {
      case "not the sdk":
        throw new AppUnreachable(`it answered ${answer.status}, but not as the SDK does`, true);
      case "returned":
        this.options.lifecycle.endRun(job.run, "completed", { output: answer.body });
        return;
      case "threw":
        this.#retryOrFail(job, answer.body, answer.noRetry, answer.retryAfter);
        return;
      case "operations": {
        const operations = parseOperations(answer.body);
        if (answer.version < 2) job.run.discoversEarly = true;
        if (operations) this.#operations.apply(job, operations, answer.retryAfter);
        else this.#retryOrFail(job, "The answer is not a list of step operations.", false, undefined);
      }
    }
  }

  #recover(job: Job, error: unknown): void {
    if (!(error instanceof AppUnreachable)) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      this.options.lifecycle.endRun(job.run, "failed", { error: { name, message, stack } });
      return;
    }
    const hasProgressed = job.run.stack.length > job.knownSteps;
    const brokenCalls = (hasProgressed ? 0 : job.brokenCalls) + (error.wasAccepted ? 1 : 0);
    if (brokenCalls > freeBrokenCalls) {
      this.#retryOrFail(job, `The app went away: ${error.message}`, false, undefined);
      return;
    }
    this.options.onAppGone(error.message);
    this.#enqueueAgain({ ...job, brokenCalls });
  }

  #retryOrFail(job: Job, body: unknown, noRetry: boolean, retryAfter: string | undefined): void {
    if (!noRetry && !isLastAttempt(job)) {
      this.#retry(job, retryAfter);
      return;
    }
    const error = parseRunError(body);
    if (isDiscovery(job)) this.options.lifecycle.endRun(job.run, "failed", { error });
    else this.settleStep(job.run, job.stepId, { error });
  }

  #retry(job: Job, retryAfter: string | undefined): void {
    const { run } = job;
    if (isDiscovery(job)) run.discovery = "queued";
    const retryAfterMs = parseRetryAfterMs(retryAfter, Date.now());
    const cancel = setAlarm(Date.now() + computeBackoffMs(job.attempt, retryAfterMs, this.options), () => {
      run.cleanups.delete(cancel);
      this.#enqueueAgain({ ...job, attempt: job.attempt + 1, brokenCalls: 0 });
    });
    run.cleanups.add(cancel);
  }

  #enqueueAgain(job: Job): void {
    if (isDiscovery(job)) job.run.discovery = "queued";
    this.options.enqueue({ ...job, id: createId() });
  }
}
