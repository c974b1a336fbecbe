import type { ChildProcess } from "node:child_process";
import { startServer, type PostgresOptions, type PostgresServer } from "../../postgres/server.ts";
import type { Part } from "../part.ts";

/** `onStart` hears of the server each time it starts. */
export function createPostgresPart(
  options: PostgresOptions,
  onStart: (server: PostgresServer) => void,
): Part {
  const start = async (): Promise<ChildProcess> => {
    const server = await startServer(options);
    onStart(server);
    return server.process;
  };
  return { name: "PostgreSQL", start, stopWithinMs: 30_000 };
}
