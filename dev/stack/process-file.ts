import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { explainRefusal } from "./explain-refusal.ts";
import { isAlive, readCommandLine } from "./process-identity.ts";
import { UserError } from "./user-error.ts";

const orphanPatienceMs = 15_000;

const recordSchema = z.object({
  pid: z.number().int(),
  url: z.string().optional(),
  /** Parts by process id, with a piece of their command line. */
  parts: z.record(z.string(), z.string()),
});

type ProcessRecord = z.infer<typeof recordSchema>;

export interface ProcessFile {
  setUrl(url: string): void;
  addPart(pid: number, mark: string): void;
  release(): void;
}

/** Claims a data folder for this launcher, after the parts of one that was killed have ended. */
export async function claimDataDirectory(dataDirectory: string): Promise<ProcessFile> {
  const file = path.join(dataDirectory, "launcher.json");
  try {
    mkdirSync(dataDirectory, { recursive: true });
    const earlier = readRecord(file);
    if (earlier) {
      if (isLauncher(earlier.pid)) throw alreadyRuns(earlier);
      await waitForParts(earlier);
    }
    return keepRecord(file);
  } catch (error) {
    throw explainRefusal(error, dataDirectory);
  }
}

function keepRecord(file: string): ProcessFile {
  const record: ProcessRecord = { pid: process.pid, parts: {} };
  const write = () => writeFileSync(file, JSON.stringify(record));
  write();
  return {
    setUrl: (url) => {
      record.url = url;
      write();
    },
    addPart: (pid, mark) => {
      record.parts[pid] = mark;
      write();
    },
    release: () => rmSync(file, { force: true }),
  };
}

function readRecord(file: string): ProcessRecord | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    // Cut short by a kill: then nothing had started yet.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isLauncher(pid: number): boolean {
  return pid !== process.pid && isAlive(pid) && (readCommandLine(pid)?.includes("bootstrap.mjs") ?? false);
}

/** Parts end by themselves when their launcher is gone; one that doesn't is ended here. */
async function waitForParts(record: ProcessRecord): Promise<void> {
  const deadline = Date.now() + orphanPatienceMs;
  for (const [pid, mark] of Object.entries(record.parts)) {
    const isRunning = () => readCommandLine(Number(pid))?.includes(mark) ?? false;
    while (isRunning() && Date.now() < deadline) await wait(100);
    if (isRunning()) process.kill(Number(pid), "SIGKILL");
  }
}

function alreadyRuns(record: ProcessRecord): UserError {
  return new UserError(
    `Spinback already runs from this folder${record.url ? ` at ${record.url}` : ""} (process ${record.pid}). ` +
      "Stop that one first, or give another SPINBACK_DATA_DIR.",
  );
}
