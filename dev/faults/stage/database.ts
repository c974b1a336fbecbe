import { PrismaPg } from "@prisma/adapter-pg";

type Driver = ReturnType<Awaited<ReturnType<PrismaPg["connect"]>>["underlyingDriver"]>;
type Row = Record<string, unknown>;

/** The stack's database, seen past the app. A connection that breaks is replaced by the next question. */
export class Database {
  private constructor(private readonly driver: Driver) {}

  static async open(url: string): Promise<Database> {
    const adapter = await new PrismaPg({
      connectionString: url,
      max: 2,
      connectionTimeoutMillis: 5_000,
    }).connect();
    return new Database(adapter.underlyingDriver());
  }

  async query<T extends Row>(sql: string, values: unknown[] = []): Promise<T[]> {
    try {
      return (await this.driver.query<T>(sql, values)).rows;
    } catch (error) {
      if (!isBroken(error)) throw error;
      return (await this.driver.query<T>(sql, values)).rows;
    }
  }

  async count(sql: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, values);
    return row?.count ?? 0;
  }

  /** Makes whatever a scenario left running stop at its next step. */
  async stopRuns(): Promise<void> {
    await this.query(
      "UPDATE sync_run SET state = 'cancelled', finished_at = now() WHERE finished_at IS NULL",
    );
  }

  /** Leaves the tables as the migrations made them. */
  async empty(): Promise<void> {
    const tables = await this.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    await this.query(`TRUNCATE ${tables.map((table) => table.name).join(", ")} RESTART IDENTITY CASCADE`);
  }

  /**
   * Makes every moment that somebody waits for so much earlier, as if the time had passed while nobody worked: for waits
   * of minutes that a test can't sit out.
   */
  async passTime(seconds: number): Promise<void> {
    for (const statement of agings) await this.query(statement, [seconds]);
  }

  async close(): Promise<void> {
    await this.driver.end();
  }
}

/** Whether the server, or the connection to it, was gone; what it says of a statement is less than fatal. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && (!("severity" in error) || error.severity === "FATAL");
}

const span = "make_interval(secs => $1::float8)";
const agings = [
  `UPDATE sync_item SET next_attempt_at = next_attempt_at - ${span}, started_at = started_at - ${span}
    WHERE state IN ('queued', 'running', 'waiting_retry')`,
  `UPDATE sync_lane SET lease_expires_at = lease_expires_at - ${span}`,
  `UPDATE sync_run SET last_activity_at = last_activity_at - ${span},
    listing_lease_expires_at = listing_lease_expires_at - ${span} WHERE finished_at IS NULL`,
  `UPDATE ride SET fetch_lease_expires_at = fetch_lease_expires_at - ${span}`,
  `UPDATE rate_limit SET paused_until = paused_until - ${span}`,
];
