import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine, __wbg_set_wasm } from "@prisma/schema-engine-wasm/schema_engine_bg";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { withConnection, withDatabase } from "../postgres/query.ts";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Close = () => Promise<unknown>;

let isLoaded = false;

/** Prisma's schema engine as WebAssembly, which needs no download, over a PostgreSQL that it may make shadow databases in. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: string | undefined,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWasm();
  const datamodels: [string, string][] | undefined =
    schema === undefined ? undefined : [["schema.prisma", schema]];
  const closers: Close[] = [];
  const factory = bindMigrationAwareSqlAdapterFactory(createAdapterFactory(databaseUrl, closers));
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await use(engine);
  } finally {
    for (const close of closers.toReversed()) await close();
  }
}

function createAdapterFactory(databaseUrl: string, closers: Close[]) {
  const connect = async (url: string) => {
    const adapter = await new PrismaPg({ connectionString: url }).connect();
    const driver = adapter.underlyingDriver();
    closers.push(() => driver.end());
    // The adapter's own version cuts a script at every semicolon, also those inside a function's body.
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    adapter.dispose = () => Promise.resolve();
    readInternalChars(adapter);
    return adapter;
  };
  const connectToShadowDb = async () => {
    const name = `spinback_shadow_${randomUUID()}`;
    const execute = (sql: string) => withConnection(databaseUrl, (driver) => driver.query(sql));
    await execute(`CREATE DATABASE "${name}" TEMPLATE template0`);
    closers.push(() => execute(`DROP DATABASE "${name}" WITH (FORCE)`));
    return connect(withDatabase(databaseUrl, name));
  };
  return {
    provider: "postgres" as const,
    adapterName: "@prisma/adapter-pg",
    connect: () => connect(databaseUrl),
    connectToShadowDb,
  };
}

/** Teaches the adapter PostgreSQL's internal type "char", which the engine asks for where it lists constraints. */
function readInternalChars(adapter: Adapter): void {
  const queryRaw = adapter.queryRaw.bind(adapter);
  const columns = /\b(?:con\.confdeltype|con\.confupdtype|constr\.contype)\b/g;
  const names = new Set(["confdeltype", "confupdtype", "constraint_type"]);
  adapter.queryRaw = async (query) => {
    const sql = query.sql.replace(columns, "$&::text");
    const result = await queryRaw({ ...query, sql });
    if (sql === query.sql) return result;
    const columnTypes = result.columnTypes.map((type, index) =>
      names.has(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}

async function loadWasm(): Promise<void> {
  if (isLoaded) return;
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(path.join(path.dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  // The engine tells this object why it panics.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  __wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
  isLoaded = true;
}
