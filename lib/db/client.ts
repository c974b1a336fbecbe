import { PrismaPg } from "@prisma/adapter-pg";
import { getEnv } from "@/lib/env.ts";
import { createStatementNamer } from "@/lib/db/statement-names.ts";
import { PrismaClient, type Prisma } from "@/lib/db/generated/client.ts";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

const held = globalThis as typeof globalThis & { spinbackDb?: PrismaClient | undefined };

/** The one client of this process. It survives hot reloads and is made at first use, so that a build needs no database. */
export function getDb(): Database {
  held.spinbackDb ??= createClient();
  return held.spinbackDb;
}

export async function disconnectDb(): Promise<void> {
  const client = held.spinbackDb;
  held.spinbackDb = undefined;
  await client?.$disconnect();
}

function createClient(): PrismaClient {
  const env = getEnv();
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env.DATABASE_URL, max: env.DATABASE_POOL_SIZE },
      { statementNameGenerator: createStatementNamer() },
    ),
    // A busy machine is no reason to give up what has begun.
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  });
}
