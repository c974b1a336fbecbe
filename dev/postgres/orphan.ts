import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive, readCommandLine } from "../stack/process-identity.ts";
import { UserError } from "../stack/user-error.ts";

const fastShutdownMs = 20_000;
const immediateShutdownMs = 5_000;

/** Stops a server that outlived its launcher. Returns its process id, or undefined when there was none. */
export async function stopOrphan(dataDirectory: string): Promise<number | undefined> {
  const lockFile = path.join(dataDirectory, "postmaster.pid");
  const pid = readPid(lockFile);
  if (pid === undefined || !isAlive(pid)) return undefined;
  if (!isServerOf(pid, dataDirectory)) {
    // The id belongs to another program by now; PostgreSQL would refuse to start because of it.
    rmSync(lockFile, { force: true });
    return undefined;
  }
  process.kill(pid, "SIGINT");
  if (await hasEnded(pid, fastShutdownMs)) return pid;
  process.kill(pid, "SIGQUIT");
  if (await hasEnded(pid, immediateShutdownMs)) return pid;
  throw new UserError(`An earlier PostgreSQL (process ${pid}) on ${dataDirectory} doesn't stop.`);
}

function readPid(lockFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lockFile, "utf8"), 10);
    return pid > 1 ? pid : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function isServerOf(pid: number, dataDirectory: string): boolean {
  return readCommandLine(pid)?.includes(`-D ${dataDirectory} `) ?? false;
}

async function hasEnded(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await wait(50);
  }
  return true;
}
