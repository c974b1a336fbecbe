import path from "node:path";
import { createMigration } from "../migrations/create.ts";
import { startThrowAwayServer } from "../postgres/throw-away.ts";
import { UserError } from "./user-error.ts";

/** `npm run db:migration -- name` */
export async function run(args: string[]): Promise<number> {
  if (args.length === 0) throw new UserError("Name the migration: npm run db:migration -- add_ftp_history");
  const file = await withServer((url) => createMigration(url, args.join(" ")));
  console.log(
    file ? `Made ${path.relative(process.cwd(), file)}` : "The migrations already say what the schema says.",
  );
  return 0;
}

async function withServer<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = await startThrowAwayServer().catch((error: unknown) => {
    if (error instanceof UserError && process.env["DATABASE_URL"]) return undefined;
    throw error;
  });
  if (!server) return use(process.env["DATABASE_URL"] ?? "");
  try {
    return await use(server.url);
  } finally {
    await server.stop();
  }
}
