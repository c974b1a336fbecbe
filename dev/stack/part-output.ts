import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";

const warningLevel = 40;
const keptLines = 40;

const logLineSchema = z.object({
  level: z.number(),
  msg: z.string().default(""),
  scope: z.string().optional(),
});

export interface OutputOptions {
  name: string;
  /** Takes every line. */
  logFile: string;
  /** What is shown: warnings and errors, also every line that isn't a log entry, or everything. */
  detail: "problems" | "lines" | "all";
  /** Stands in no line that is written, shown or kept. */
  secret?: string;
  print: (line: string) => void;
}

/** Copies a child's lines to its log and shows what needs attention. Returns a reader of its last lines. */
export function followOutput(child: ChildProcess, options: OutputOptions): () => string {
  const log = createWriteStream(options.logFile, { flags: "a" });
  const last: string[] = [];
  const { secret } = options;
  const take = (given: string, isError: boolean) => {
    const line = secret ? given.replaceAll(secret, "…") : given;
    log.write(`${line}\n`);
    last.push(line);
    if (last.length > keptLines) last.shift();
    const shown =
      options.detail === "all" ? line : pickNoteworthy(line, isError || options.detail === "lines");
    if (shown !== undefined) options.print(`[${options.name}] ${shown}`);
  };
  if (child.stdout) createInterface({ input: child.stdout }).on("line", (line) => take(line, false));
  if (child.stderr) createInterface({ input: child.stderr }).on("line", (line) => take(line, true));
  child.once("close", () => log.end());
  return () => last.join("\n");
}

/** What of a line a person should see: warnings and errors without the JSON around them, or any plain line when asked. */
export function pickNoteworthy(line: string, isPlainShown: boolean): string | undefined {
  if (line.trim() === "") return undefined;
  const entry = readLogLine(line);
  if (entry)
    return entry.level < warningLevel ? undefined : `${entry.scope ? `${entry.scope}: ` : ""}${entry.msg}`;
  return isPlainShown || /\b(?:warn(?:ing)?|error)\b|[⚠⨯]/i.test(line) ? line : undefined;
}

function readLogLine(line: string): z.infer<typeof logLineSchema> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return logLineSchema.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
