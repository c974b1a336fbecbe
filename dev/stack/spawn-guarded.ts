import { spawn, type ChildProcess } from "node:child_process";
import { openSync, closeSync } from "node:fs";
import { fileURLToPath } from "node:url";

const guardFile = fileURLToPath(new URL("./guard.mjs", import.meta.url));

export interface GuardedProgram {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string | undefined;
  uid?: number | undefined;
  gid?: number | undefined;
  stopSignal?: NodeJS.Signals;
  /** Deleted once the program has ended. */
  removeDirectory?: string | undefined;
  /** Takes standard output and errors; piped to the caller when left out. */
  logFile?: string | undefined;
}

/** Starts a program that ends when this process does, however that happens. A signal to the child stops the program. */
export function spawnGuarded(program: GuardedProgram): ChildProcess {
  const { logFile, env, ...order } = program;
  const log = logFile === undefined ? "pipe" : openSync(logFile, "a");
  try {
    return spawn(process.execPath, [guardFile, JSON.stringify({ stopSignal: "SIGTERM", ...order })], {
      detached: true,
      env: env ?? process.env,
      stdio: ["ignore", log, log, "ipc"],
    });
  } finally {
    if (typeof log === "number") closeSync(log);
  }
}
