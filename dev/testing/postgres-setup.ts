import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../migrations/apply.ts";
import { withConnection, withDatabase } from "../postgres/query.ts";
import { startThrowAwayServer } from "../postgres/throw-away.ts";
import { UserError } from "../stack/user-error.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated database to clone; nobody connects to it. */
    templateUrl: string;
  }
}

let dropEverything = () => Promise.resolve();

/** Gives the database tests a server of their own, or TEST_DATABASE_URL's, and a migrated template on it. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) checkIsLocal(given);
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startThrowAwayServer();
  const template = `spinback_template_${randomUUID()}`;
  const execute = (sql: string) => withConnection(server.url, (driver) => driver.query(sql));
  dropEverything = async () => {
    try {
      await execute(`DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
    } finally {
      await server.stop();
    }
  };
  const templateUrl = withDatabase(server.url, template);
  await execute(`CREATE DATABASE "${template}"`);
  await applyMigrations(templateUrl);
  project.provide("templateUrl", templateUrl);
}

export async function teardown(): Promise<void> {
  await dropEverything();
}

function checkIsLocal(url: string): void {
  const host = new URL(url).hostname;
  if (["localhost", "127.0.0.1", "[::1]"].includes(host)) return;
  throw new UserError(
    `TEST_DATABASE_URL must name a server on this machine, and ${host} isn't: tests drop databases.`,
  );
}
