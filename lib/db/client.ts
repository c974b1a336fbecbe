import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { getEnv } from "@/lib/env.ts";
import { createStatementNamer } from "@/lib/db/statement-names.ts";
import { PrismaClient, type Prisma } from "@/lib/db/generated/client.ts";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

interface Connections {
  pool: Pool;
  client: PrismaClient;
  /** Held beside the pool: names must stay the same for as long as its connections live, whoever loads this module again. */
  nameStatement: (query: { sql: string }) => string;
}

const held = globalThis as typeof globalThis & { spinbackDb?: Connections | undefined };

/** The one client of this process. It survives hot reloads and is made at first use, so that a build needs no database. */
export function getDb(): Database {
  return getConnections().client;
}

export async function disconnectDb(): Promise<void> {
  const connections = held.spinbackDb;
  held.spinbackDb = undefined;
  await connections?.client.$disconnect();
  await connections?.pool.end();
}

/** The connections that the client uses too, and the names of what runs on them past the client. */
export function getConnections(): Connections {
  held.spinbackDb ??= openConnections();
  return held.spinbackDb;
}

function openConnections(): Connections {
  const env = getEnv();
  const pool = new Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL_SIZE });
  // An idle connection that is lost harms nobody: the pool drops it, and what comes next opens another or says why not.
  pool.on("error", () => {});
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: createStatementNamer("prisma") }),
    // A busy machine is no reason to give up what has begun.
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  });
  return { pool, client, nameStatement: createStatementNamer("own") };
}
