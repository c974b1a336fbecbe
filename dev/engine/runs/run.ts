import type { EngineFunction } from "../functions/engine-function.ts";
import type { LaneKey } from "../queue/lanes.ts";

export type RunStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

export interface EngineEvent {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
  [extra: string]: unknown;
}

export interface RunError {
  name: string;
  message: string;
  stack?: string | undefined;
}

export type StepMemo = { data: unknown } | { error: RunError };

/** What the page shows of a step; its output lives in the run's memo until the run ends. */
export interface StepRecord {
  id: string;
  name: string;
  kind: string;
  status: "running" | "waiting" | "retrying" | "done" | "failed";
  attempts: number;
  startedAtMs: number;
  endedAtMs: number | undefined;
  error: RunError | undefined;
  outputPreview: string | undefined;
}

/** One request to the app: the function from its start ("step") or one planned step, by its hash. */
export interface Job {
  id: string;
  run: Run;
  stepId: string;
  attempt: number;
  /** How often the app died under this request; the first times cost no attempt. */
  brokenCalls: number;
  /** How many steps the run had when the request went out. */
  knownSteps: number;
}

export interface Run {
  id: string;
  fn: EngineFunction;
  event: EngineEvent;
  status: RunStatus;
  createdAtMs: number;
  startedAtMs: number | undefined;
  endedAtMs: number | undefined;
  laneKey: LaneKey;
  score: number;
  memo: Record<string, StepMemo>;
  stack: string[];
  /** Steps that the SDK has planned and that haven't ended: parallel branches, sleeps, waits. */
  pending: Set<string>;
  /** Requests under way, by request id; a checkpoint from any other is stale. */
  requests: Map<string, Job>;
  /** Where the next look at the function stands; "again" when one is under way and another has to follow. */
  discovery: "none" | "queued" | "running" | "again";
  /** Looks at the function after each parallel branch instead of after the last one. */
  discoversEarly: boolean;
  generation: number;
  steps: Map<string, StepRecord>;
  callCount: number;
  output: unknown;
  error: RunError | undefined;
  /** Undone when the run ends: alarms, waits, the timers of its time-outs. */
  cleanups: Set<() => void>;
  /** The step that invoked this run, told when it ends. */
  onEnd: ((run: Run) => void) | undefined;
}

export function isOver(run: Run): boolean {
  return run.endedAtMs !== undefined;
}
