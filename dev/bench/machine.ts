import os from "node:os";
import { UserError } from "../stack/user-error.ts";

export interface Machine {
  cores: number;
  processor: string;
  memoryGigabytes: number;
  node: string;
}

export function describeMachine(): Machine {
  const cores = os.cpus();
  return {
    cores: os.availableParallelism(),
    processor: cores[0]?.model.trim() ?? "unknown",
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
  };
}

/** Processor time and memory of other processes are read from /proc. */
export function checkSystem(): void {
  if (process.platform !== "linux") throw new UserError("The bench reads /proc, so it runs on Linux only.");
}

/** Processes that wanted to run, averaged over the last minute: above 0.5 somebody else is at work too. */
export function readLoad(): number {
  return os.loadavg()[0] ?? 0;
}
