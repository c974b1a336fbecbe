import { DatabaseError, Pool } from "pg";
import { describe, expect, it } from "vitest";
import { getConnections, getDb } from "./client.ts";
import { isDatabaseTrouble } from "./database-trouble.ts";
import { Prisma } from "./generated/client.ts";
import { runStatement } from "./run-statement.ts";

async function catchError(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("isDatabaseTrouble", () => {
  it("knows a connection that was ended under a statement", async () => {
    const client = await getConnections().pool.connect();
    client.on("error", () => {});
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const asleep = catchError(client.query("SELECT pg_sleep(30)"));
    await runStatement(Prisma.sql`SELECT pg_terminate_backend(${rows[0]?.pid}::int)`);
    expect(isDatabaseTrouble(await asleep)).toBe(true);
    expect(isDatabaseTrouble(await catchError(client.query("SELECT 1")))).toBe(true);
    client.release(true);
  });

  it("knows it by Prisma's error for a raw statement too, and blames nothing else on it", async () => {
    const ended = getDb().$transaction(
      async (tx) => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`,
    );
    const refused = getDb().$queryRaw`SELECT ${"no number"}::int`;
    expect(isDatabaseTrouble(await catchError(ended))).toBe(true);
    expect(isDatabaseTrouble(await catchError(refused))).toBe(false);
  });

  it("knows a server that isn't there", async () => {
    const pool = new Pool({ connectionString: "postgresql://nobody@127.0.0.1:1/nothing" });
    expect(isDatabaseTrouble(await catchError(pool.query("SELECT 1")))).toBe(true);
    await pool.end();
  });

  it("doesn't blame the database for what was to be written", async () => {
    const error = await catchError(runStatement(Prisma.sql`SELECT ${"no number"}::int`));
    expect(error).toBeInstanceOf(DatabaseError);
    expect(isDatabaseTrouble(error)).toBe(false);
    expect(isDatabaseTrouble(new TypeError("undefined is not a function"))).toBe(false);
  });
});
