import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withoutTelemetry } from "./base-env.ts";
import { hashFiles } from "./hash-files.ts";
import { runProgram } from "./run-program.ts";
import { root } from "./settings.ts";
import { tools } from "./tools.ts";

const stampFile = path.join(root, ".next/made-from");
const folders = ["app", "inngest", "lib", "prisma/schema.prisma", "public"];

/** Builds the app for production when something that goes into it has changed. Returns whether it did. */
export async function buildApp(signal?: AbortSignal): Promise<boolean> {
  const hash = hashInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return false;
  rmSync(stampFile, { force: true });
  const env = { ...withoutTelemetry(process.env), NODE_ENV: "production" as const };
  await runProgram("Building the app", [tools.next, "build"], { env, signal });
  writeFileSync(stampFile, hash);
  return true;
}

function hashInputs(): string {
  const config = readdirSync(root).filter((name) => /\.(?:ts|mjs|json)$/.test(name) && !isDerived(name));
  return hashFiles(root, [...folders, ...config], (file) => !/\.test\.tsx?$/.test(file) && !isDerived(file));
}

function isDerived(file: string): boolean {
  return (
    file.startsWith(path.join("lib/db/generated")) ||
    /^(?:next-env\.d\.ts|\.(?:knip|oxlintrc|oxfmtrc)\.json)$/.test(file)
  );
}
