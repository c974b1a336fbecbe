import type { ChildProcess } from "node:child_process";

/** One long-running program of the stack. */
export interface Part {
  name: string;
  /** Starts it and resolves once it answers; also used to start it again. */
  start: () => Promise<ChildProcess>;
  /** How long it may take to stop before it is killed. */
  stopWithinMs: number;
}
