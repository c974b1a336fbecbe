import type { Pool, QueryResultRow } from "pg";
import { getConnections } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/**
 * Runs one statement past Prisma's client, which writes every parameter as JSON and reads it again: for the few statements
 * that each item of a sync costs. Rows hold what the driver reads; throws what the driver throws.
 */
export async function runStatement<Row extends QueryResultRow>(
  statement: Prisma.Sql,
  pool: Pool = getConnections().pool,
): Promise<Row[]> {
  const { text, values } = statement;
  const name = getConnections().nameStatement({ sql: text });
  const { rows } = await pool.query<Row>({ text, values, ...(name !== "" && { name }) });
  return rows;
}
