import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { spawnGuarded } from "../stack/spawn-guarded.ts";
import { UserError } from "../stack/user-error.ts";
import { clusterUser, ensureCluster, resetPassword } from "./cluster.ts";
import { stopOrphan } from "./orphan.ts";
import { ensureDatabase, withConnection, withDatabase } from "./query.ts";
import { placeServer, type ServerPlace } from "./server-place.ts";

const readyWithinMs = 60_000;
const leftoverPatienceMs = 20_000;
const wrongPassword = "28P01";

export interface PostgresOptions {
  /** Where the data should live; `ServerPlace.dataDirectory` says where it does. */
  directory: string;
  port: number;
  password: string;
  logFile: string;
  /** For tests: trades crash safety for speed. */
  isThrowAway?: boolean;
  /** Deleted once the server has stopped, also when this process was killed. */
  removeDirectory?: string;
}

export interface PostgresServer {
  url: string;
  dataDirectory: string;
  process: ChildProcess;
}

/** Starts the bundled server with its database `spinback`, after stopping one that a killed launcher left behind. */
export async function startServer(options: PostgresOptions): Promise<PostgresServer> {
  const place = placeServer(options.directory);
  await stopOrphan(place.dataDirectory);
  ensureCluster(place, options.password);
  const url = `postgresql://${clusterUser}:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/spinback`;
  const child = await launchWithPassword(place, options, url);
  await ensureDatabase(url);
  return { url, dataDirectory: place.dataDirectory, process: child };
}

export async function stopServer(server: PostgresServer): Promise<void> {
  await stopChild(server.process);
}

async function launchWithPassword(
  place: ServerPlace,
  options: PostgresOptions,
  url: string,
): Promise<ChildProcess> {
  const first = await launch(place, options, url);
  if (first !== undefined) return first;
  resetPassword(place, options.password);
  const second = await launch(place, options, url);
  if (second !== undefined) return second;
  throw new UserError(`PostgreSQL on ${place.dataDirectory} refuses the password of the secrets file.`);
}

/** Undefined when the server refuses the password; it is stopped again then. */
async function launch(
  place: ServerPlace,
  options: PostgresOptions,
  url: string,
): Promise<ChildProcess | undefined> {
  const deadline = Date.now() + leftoverPatienceMs;
  for (;;) {
    writeFileSync(options.logFile, "");
    const child = spawnServer(place, options);
    const outcome = await waitUntilReady(child, url);
    if (outcome === "ready") return child;
    await stopChild(child);
    if (outcome === "wrong password") return undefined;
    const log = readFileSync(options.logFile, "utf8");
    // The last sessions of a server that was killed need a moment to notice.
    const isLeftover = log.includes("pre-existing shared memory block");
    if (!isLeftover || Date.now() > deadline)
      throw new UserError(`PostgreSQL does not start:\n${log.trim()}`);
    await wait(200);
  }
}

function spawnServer(place: ServerPlace, options: PostgresOptions): ChildProcess {
  return spawnGuarded({
    ...place.user,
    command: place.binaries.postgres,
    args: [
      "-D",
      place.dataDirectory,
      "-p",
      String(options.port),
      ...serverSettings(options.isThrowAway ?? false),
    ],
    cwd: "/",
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    stopSignal: "SIGINT",
    logFile: options.logFile,
    removeDirectory: options.removeDirectory,
  });
}

function serverSettings(isThrowAway: boolean): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    shared_buffers: "128MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(isThrowAway
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "100" }
      : { synchronous_commit: "on" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function waitUntilReady(
  child: ChildProcess,
  url: string,
): Promise<"ready" | "wrong password" | "ended"> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline && child.exitCode === null) {
    try {
      await withConnection(withDatabase(url, "postgres"), (driver) => driver.query("SELECT 1"));
      return "ready";
    } catch (error) {
      if (readSqlState(error) === wrongPassword) return "wrong password";
    }
    await wait(50);
  }
  return "ended";
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

function readSqlState(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
