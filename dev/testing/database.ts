import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { disconnectDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { withConnection, withDatabase } from "../postgres/query.ts";

const templateUrl = inject("templateUrl");
const template = new URL(templateUrl).pathname.slice(1);
const database = `spinback_test_${randomUUID()}`;

beforeAll(async () => {
  await executeAsAdmin(`CREATE DATABASE "${database}" TEMPLATE "${template}"`);
  process.env["DATABASE_URL"] = withDatabase(templateUrl, database);
  process.env["NEXTAUTH_SECRET"] ??= "a secret for tests, thirty-two long";
  process.env["SPINBACK_ENCRYPTION_KEYS"] ??= `1:${Buffer.alloc(32, 7).toString("base64")}`;
  forgetEnv();
});

afterAll(async () => {
  await disconnectDb();
  await executeAsAdmin(`DROP DATABASE "${database}" WITH (FORCE)`);
});

async function executeAsAdmin(sql: string): Promise<void> {
  await withConnection(withDatabase(templateUrl, "postgres"), (driver) => driver.query(sql));
}
