import { PrismaPg } from "@prisma/adapter-pg";

type Driver = ReturnType<Awaited<ReturnType<PrismaPg["connect"]>>["underlyingDriver"]>;

/** Opens one connection, passes it on and closes it. */
export async function withConnection<T>(url: string, use: (driver: Driver) => Promise<T>): Promise<T> {
  const adapter = await new PrismaPg({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 5_000,
  }).connect();
  const driver = adapter.underlyingDriver();
  try {
    return await use(driver);
  } finally {
    await driver.end();
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export async function ensureDatabase(url: string): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  await withConnection(withDatabase(url, "postgres"), async (driver) => {
    const found = await driver.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) await driver.query(`CREATE DATABASE "${database}"`);
  });
}
