import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findFreePort } from "../stack/free-port.ts";
import { startServer, stopServer, type PostgresServer } from "./server.ts";

export interface ThrowAwayServer extends PostgresServer {
  stop: () => Promise<void>;
}

/** Starts a server of its own on a free port, for as long as this process lives: nothing of it remains. */
export async function startThrowAwayServer(): Promise<ThrowAwayServer> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "spinback-postgres-"));
  chmodSync(directory, 0o755);
  const server = await startServer({
    directory: path.join(directory, "data"),
    logFile: path.join(directory, "postgres.log"),
    port: await findFreePort(),
    password: randomBytes(18).toString("base64url"),
    isThrowAway: true,
    removeDirectory: directory,
  });
  const stop = async () => {
    await stopServer(server);
    rmSync(directory, { recursive: true, force: true });
  };
  return { ...server, stop };
}
