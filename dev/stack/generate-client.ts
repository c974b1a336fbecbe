import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withoutTelemetry } from "./base-env.ts";
import { hashFiles } from "./hash-files.ts";
import { runProgram } from "./run-program.ts";
import { root } from "./settings.ts";
import { tools } from "./tools.ts";

const stampFile = path.join(root, "lib/db/generated/.made-from");

/** Generates the Prisma client when the schema or Prisma changed. Returns whether it did. */
export async function generateClient(signal?: AbortSignal): Promise<boolean> {
  const hash = hashFiles(root, ["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return false;
  const env = withoutTelemetry(process.env);
  // Generating needs no schema engine, but Prisma wants to download one unless it is told of an executable.
  env["PRISMA_SCHEMA_ENGINE_BINARY"] ||= process.execPath;
  await runProgram("Generating the Prisma client", [tools.prisma, "generate"], { env, signal });
  writeFileSync(stampFile, hash);
  return true;
}
