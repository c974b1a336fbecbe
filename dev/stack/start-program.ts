import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { followOutput, type OutputOptions } from "./part-output.ts";
import { root } from "./settings.ts";
import { spawnGuarded } from "./spawn-guarded.ts";
import { hasEnded, stopChild } from "./stop-child.ts";
import { UserError } from "./user-error.ts";

export interface NodeProgram {
  /** What follows `node`. It must end when its IPC channel closes. */
  nodeArgs: string[];
}

export interface OtherProgram {
  command: string;
  args: string[];
}

export interface ProgramOptions extends OutputOptions {
  env: NodeJS.ProcessEnv;
  /** Any HTTP answer from there means that it is ready. */
  readyUrl: string;
  readyWithinMs: number;
}

/** Starts a program that never outlives this process, and resolves once it answers. */
export async function startProgram(
  program: NodeProgram | OtherProgram,
  options: ProgramOptions,
): Promise<ChildProcess> {
  const child =
    "nodeArgs" in program ? spawnNode(program, options.env) : spawnGuarded({ ...program, env: options.env });
  const readLastLines = followOutput(child, options);
  const deadline = Date.now() + options.readyWithinMs;
  while (!hasEnded(child)) {
    if (await answers(options.readyUrl)) return child;
    if (Date.now() > deadline) {
      await stopChild(child, 1_000);
      throw new UserError(`${options.name} does not answer at ${options.readyUrl}:\n${readLastLines()}`);
    }
    await wait(50);
  }
  throw new UserError(`${options.name} ended while it was starting:\n${readLastLines()}`);
}

/** In a process group of its own, so that Ctrl-C reaches the launcher alone, which stops the parts in order. */
function spawnNode(program: NodeProgram, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, program.nodeArgs, {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    await response.body?.cancel();
    return true;
  } catch {
    // Nobody listens yet.
    return false;
  }
}
