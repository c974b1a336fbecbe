import { spawnSync } from "node:child_process";
import { readCommandLine } from "../../stack/process-identity.ts";

/** Ends a part's program at once, as a crash would; a program behind the launcher's guard is found through it. */
export function killProgram(pid: number): void {
  const isGuard = readCommandLine(pid)?.includes("guard.mjs") ?? false;
  process.kill(isGuard ? findChild(pid) : pid, "SIGKILL");
}

function findChild(parent: number): number {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  for (const line of stdout.split("\n")) {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    if (pid !== undefined && ppid === parent) return pid;
  }
  throw new Error(`process ${parent} guards nothing`);
}
