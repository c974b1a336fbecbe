import { fileURLToPath } from "node:url";
import { UserError } from "../stack/user-error.ts";
import { withSchemaEngine } from "./engine.ts";
import { readMigrations } from "./migration-list.ts";

const filters = { externalTables: [], externalEnums: [] };

export const migrationsDirectory = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** Applies what isn't applied yet, as `prisma migrate deploy` does, and returns the names. Call it from one process at a time. */
export async function applyMigrations(
  databaseUrl: string,
  directory = migrationsDirectory,
): Promise<string[]> {
  try {
    return await withSchemaEngine(databaseUrl, undefined, async (engine) => {
      const result = await engine.applyMigrations({ migrationsList: readMigrations(directory), filters });
      return result.appliedMigrationNames;
    });
  } catch (error) {
    throw new UserError(`A migration could not be applied: ${describeEngineError(error)}`, { cause: error });
  }
}

/** The engine's message without its stack, after the name of the migration it speaks of. */
export function describeEngineError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const migration = text.match(/migration_name="(\w+)"/)?.[1];
  const [message = text] = text.split(/\n\s*0: /);
  return `${migration === undefined ? "" : `${migration}: `}${message.trim()}`;
}
