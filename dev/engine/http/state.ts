import type { Engine } from "../engine.ts";
import type { EngineFunction } from "../functions/engine-function.ts";
import type { Run } from "../runs/run.ts";
import { previewOutput } from "../runs/run-store.ts";

const mostRunsListed = 100;

export interface FunctionCounts {
  queued: number;
  running: number;
  /** Requests to the app that are under way now; a sleeping run has none. */
  underWay: number;
}

/** Counts the living runs of every function. */
export function countRuns(runs: Run[]): Map<string, FunctionCounts> {
  const counts = new Map<string, FunctionCounts>();
  for (const run of runs) {
    const count = counts.get(run.fn.id) ?? { queued: 0, running: 0, underWay: 0 };
    if (run.status === "queued") count.queued++;
    else count.running++;
    count.underWay += run.requests.size;
    counts.set(run.fn.id, count);
  }
  return counts;
}

/** The function's flow control as its author wrote it, without what every function has. */
export function listFlowControl({ config }: EngineFunction): [setting: string, value: string][] {
  const { id: _id, name: _name, triggers: _triggers, steps, ...settings } = config;
  const entries = Object.entries({ ...settings, retries: steps.step.retries?.attempts });
  return entries.flatMap(([setting, value]): [string, string][] =>
    value === undefined ? [] : [[setting, typeof value === "object" ? JSON.stringify(value) : String(value)]],
  );
}

export function listTriggers({ config }: EngineFunction): string[] {
  return config.triggers.map((trigger) => {
    if ("cron" in trigger) return `cron ${trigger.cron}`;
    return trigger.expression ? `${trigger.event} if ${trigger.expression}` : trigger.event;
  });
}

/** Everything the engine knows, as JSON for GET /api/state. */
export function describeEngine(engine: Engine) {
  const counts = countRuns(engine.runs.alive());
  return {
    app: { url: engine.shownUrl, isUp: engine.link.isUp, message: engine.link.message },
    requestsUnderWay: engine.scheduler.countUnderWay(),
    functions: engine.registry.functions.map((fn) => ({
      id: fn.id,
      name: fn.name,
      triggers: listTriggers(fn),
      flowControl: Object.fromEntries(listFlowControl(fn)),
      ...(counts.get(fn.id) ?? { queued: 0, running: 0, underWay: 0 }),
    })),
    runs: engine.runs.list({}, mostRunsListed).map((run) => describeRunBriefly(run)),
    problems: engine.problems.list(),
  };
}

/** One run with its steps, for GET /api/runs/{id}. */
export function describeRun(run: Run) {
  return {
    ...describeRunBriefly(run),
    event: run.event,
    output: run.output,
    error: run.error,
    steps: [...run.steps.values()].map((step) => ({
      ...step,
      outputPreview: step.outputPreview ?? previewOutput(run, step.id),
    })),
  };
}

function describeRunBriefly(run: Run) {
  return {
    id: run.id,
    functionId: run.fn.id,
    status: run.status,
    eventName: run.event.name,
    createdAtMs: run.createdAtMs,
    startedAtMs: run.startedAtMs,
    endedAtMs: run.endedAtMs,
    callCount: run.callCount,
    stepCount: run.steps.size,
  };
}
