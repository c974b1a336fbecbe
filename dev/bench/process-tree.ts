import { readdirSync, readFileSync } from "node:fs";

/** Linux tells processor time in hundredths of a second on every architecture that Node.js runs on. */
const msPerTick = 10;

export interface ProcessStat {
  pid: number;
  parentPid: number;
  /** Its own processor time and that of the children whose end it has seen. */
  cpuMs: number;
}

/** Processor time that a process and all below it have used, ended ones included. */
export function readTreeCpuMs(pid: number): number {
  return sumTree(pid, listProcesses(), (one) => one.cpuMs);
}

/** The most memory that a process and those below it have each held at once, added up. */
export function readTreePeakBytes(pid: number): number {
  return sumTree(pid, listProcesses(), (one) => readPeakBytes(one.pid));
}

/** Reads a line of /proc/<pid>/stat; the name in it may hold spaces and brackets. */
export function parseStat(line: string): ProcessStat {
  const fields = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [, parentPid = 0] = fields;
  // utime, stime, cutime, cstime: fields 14 to 17, of which the first two were cut off.
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
  return { pid: Number.parseInt(line, 10), parentPid, cpuMs: ticks * msPerTick };
}

export function sumTree(pid: number, all: ProcessStat[], measure: (one: ProcessStat) => number): number {
  const self = all.find((one) => one.pid === pid);
  const children = all.filter((one) => one.parentPid === pid);
  return children.reduce((sum, child) => sum + sumTree(child.pid, all, measure), self ? measure(self) : 0);
}

function listProcesses(): ProcessStat[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const line = readProcFile(pid, "stat");
    return line === undefined ? [] : [parseStat(line)];
  });
}

function readPeakBytes(pid: number): number {
  const kibibytes = readProcFile(String(pid), "status")?.match(/^VmHWM:\s*(\d+) kB$/m)?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

/** Undefined when the process has ended meanwhile. */
function readProcFile(pid: string, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) {
      return undefined;
    }
    throw error;
  }
}
