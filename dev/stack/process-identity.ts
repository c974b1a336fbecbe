import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a process, or undefined when it is gone. Process ids are reused: compare before you signal one. */
export function readCommandLine(pid: number): string | undefined {
  if (process.platform === "linux")
    return readProcFile(pid, "cmdline")?.replaceAll("\0", " ").trim() || undefined;
  const result = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  const line = result.status === 0 ? result.stdout.trim() : "";
  return line === "" ? undefined : line;
}

/** Known on Linux only. */
export function readParentId(pid: number): number | undefined {
  const parent = readProcFile(pid, "status")?.match(/^PPid:\s*(\d+)$/m)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function readProcFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && isGoneCode(error.code)) return undefined;
    throw error;
  }
}

function isGoneCode(code: unknown): boolean {
  return code === "ENOENT" || code === "ESRCH";
}
