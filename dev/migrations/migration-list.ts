import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";

export const lockfileName = "migration_lock.toml";
export const lockfileContent = 'provider = "postgresql"\n';

/** Reads the migrations of a folder, oldest first, in the shape that Prisma's engine takes them. */
export function readMigrations(directory: string): MigrationList {
  const lockfile = path.join(directory, lockfileName);
  return {
    baseDir: directory,
    lockfile: {
      path: lockfileName,
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : lockfileContent,
    },
    shadowDbInitScript: "",
    migrationDirectories: listNames(directory).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: readScript(path.join(directory, name, "migration.sql")),
      },
    })),
  };
}

function listNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  const entries = readdirSync(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function readScript(file: string): { tag: "ok" | "error"; value: string } {
  if (!existsSync(file)) return { tag: "error", value: `${file} is missing` };
  return { tag: "ok", value: readFileSync(file, "utf8") };
}
