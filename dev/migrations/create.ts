import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../stack/user-error.ts";
import { describeEngineError, migrationsDirectory } from "./apply.ts";
import { diffSchema } from "./diff.ts";
import { lockfileContent, lockfileName } from "./migration-list.ts";

const schemaFile = path.join(migrationsDirectory, "..", "schema.prisma");

/** Writes the migration that the schema needs and returns its file, or undefined when nothing changed. */
export async function createMigration(
  databaseUrl: string,
  name: string,
  now = new Date(),
): Promise<string | undefined> {
  const slug = toSlug(name);
  const script = await diffSchema(databaseUrl, schemaFile, migrationsDirectory).catch((error: unknown) => {
    throw new UserError(`The migration could not be made: ${describeEngineError(error)}`, { cause: error });
  });
  if (script === undefined) return undefined;
  const directory = path.join(migrationsDirectory, `${toTimestamp(now)}_${slug}`);
  mkdirSync(directory, { recursive: true });
  const lockfile = path.join(migrationsDirectory, lockfileName);
  if (!existsSync(lockfile)) writeFileSync(lockfile, lockfileContent);
  const file = path.join(directory, "migration.sql");
  writeFileSync(file, script);
  return file;
}

export function toSlug(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  if (slug === "") throw new UserError("Name the migration: npm run db:migration -- add_ftp_history");
  return slug;
}

/** The moment in UTC as Prisma writes it in folder names: 20261124093015. */
export function toTimestamp(moment: Date): string {
  return moment.toISOString().replaceAll(/\D/g, "").slice(0, 14);
}
