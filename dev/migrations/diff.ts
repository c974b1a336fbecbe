import { readFileSync } from "node:fs";
import { withSchemaEngine } from "./engine.ts";
import { readMigrations } from "./migration-list.ts";

const filters = { externalTables: [], externalEnums: [] };

/** The SQL that leads from the migrations to the schema, or undefined when they agree. Needs a server that it may make databases on. */
export async function diffSchema(
  databaseUrl: string,
  schemaFile: string,
  migrationsDirectory: string,
): Promise<string | undefined> {
  const content = readFileSync(schemaFile, "utf8");
  const result = await withSchemaEngine(databaseUrl, content, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...readMigrations(migrationsDirectory) },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content }] },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return result.exitCode === 0 ? undefined : (result.stdout ?? undefined);
}
