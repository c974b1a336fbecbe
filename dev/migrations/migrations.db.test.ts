import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { withConnection, withDatabase } from "../postgres/query.ts";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { applyMigrations, migrationsDirectory } from "./apply.ts";
import { diffSchema } from "./diff.ts";

const adminUrl = withDatabase(inject("templateUrl"), "postgres");
const schemaFile = path.join(migrationsDirectory, "../schema.prisma");

const schema = `
datasource db {
  provider = "postgresql"
}

model Lap {
  id     Int    @id
  riderId Int
  state  String
}
`;

const script = `
CREATE TABLE "Lap" ("id" INTEGER NOT NULL PRIMARY KEY, "riderId" INTEGER NOT NULL, "state" TEXT NOT NULL) WITH (fillfactor = 70);
CREATE UNIQUE INDEX lap_running ON "Lap" ("riderId") WHERE "state" = 'running';
DO $$ BEGIN PERFORM 1; PERFORM 2; END $$;
`;

function writeFiles(migrations: Record<string, string>): { schemaFile: string; directory: string } {
  const directory = makeTemporaryDirectory();
  for (const [name, content] of Object.entries(migrations)) {
    mkdirSync(path.join(directory, name));
    writeFileSync(path.join(directory, name, "migration.sql"), content);
  }
  writeFileSync(path.join(directory, "schema.prisma"), schema);
  return { directory, schemaFile: path.join(directory, "schema.prisma") };
}

async function withEmptyDatabase<T>(name: string, use: (url: string) => Promise<T>): Promise<T> {
  await withConnection(adminUrl, (driver) => driver.query(`CREATE DATABASE "${name}"`));
  try {
    return await use(withDatabase(adminUrl, name));
  } finally {
    await withConnection(adminUrl, (driver) => driver.query(`DROP DATABASE "${name}" WITH (FORCE)`));
  }
}

describe("the migrations of the project", () => {
  it("say what the schema says", async () => {
    expect(await diffSchema(adminUrl, schemaFile, migrationsDirectory)).toBeUndefined();
  });

  it("are recorded in Prisma's own table, each with its checksum", async () => {
    const rows = await getDb().$queryRaw<{ checksum: string }[]>`
      SELECT checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("diffSchema", () => {
  it("writes the SQL that leads from no migrations to the schema", async () => {
    const { schemaFile: file, directory } = writeFiles({});
    expect(await diffSchema(adminUrl, file, directory)).toContain('CREATE TABLE "Lap"');
  });

  it("leaves alone what a schema can't express: partial indexes and storage settings", async () => {
    const { schemaFile: file, directory } = writeFiles({ "20260101000000_init": script });
    expect(await diffSchema(adminUrl, file, directory)).toBeUndefined();
  });
});

describe("applyMigrations", () => {
  it("applies each migration once, with semicolons inside its blocks", async () => {
    const { directory } = writeFiles({ "20260101000000_init": script });
    await withEmptyDatabase("migrations_apply", async (url) => {
      expect(await applyMigrations(url, directory)).toEqual(["20260101000000_init"]);
      expect(await applyMigrations(url, directory)).toEqual([]);
    });
  });

  it("says which statement failed", async () => {
    const { directory } = writeFiles({ "20260101000000_init": "CREATE TABEL oops ();" });
    await withEmptyDatabase("migrations_fail", async (url) => {
      await expect(applyMigrations(url, directory)).rejects.toThrow(/20260101000000_init[^]*TABEL/);
    });
  });
});
