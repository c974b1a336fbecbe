import { spawn } from "node:child_process";
import { root } from "./settings.ts";
import { UserError } from "./user-error.ts";

export interface RunOptions {
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
  /** How much of the output an error shows. */
  shownLines?: number;
}

/** Runs a program to its end in silence; when it fails, its last lines are in the error. */
export async function runProgram(
  title: string,
  args: string[],
  { env, signal, shownLines = 60 }: RunOptions,
): Promise<void> {
  const child = spawn(process.execPath, args, { env, signal, cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return;
  const tail = output.trimEnd().split("\n").slice(-shownLines).join("\n");
  throw new UserError(`${title} failed${code === null ? "" : ` (exit code ${code})`}:\n${tail}`);
}
