import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { findFreePort } from "../stack/free-port.ts";
import { isAlive } from "../stack/process-identity.ts";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { withConnection } from "./query.ts";
import { startServer, stopServer, type PostgresOptions, type PostgresServer } from "./server.ts";

async function makeOptions(): Promise<PostgresOptions> {
  const directory = makeTemporaryDirectory();
  return {
    directory: path.join(directory, "data"),
    logFile: path.join(directory, "postgres.log"),
    port: await findFreePort(),
    password: "it's a password",
  };
}

async function start(options: PostgresOptions): Promise<PostgresServer> {
  const server = await startServer(options);
  onTestFinished(() => stopServer(server));
  return server;
}

function readServerId(server: PostgresServer): number {
  return Number.parseInt(readFileSync(path.join(server.dataDirectory, "postmaster.pid"), "utf8"), 10);
}

const countNotes = (url: string) =>
  withConnection(url, async (driver) => (await driver.query("SELECT * FROM note")).rowCount);
const writeNote = (url: string) =>
  withConnection(url, async (driver) => {
    await driver.query("CREATE TABLE note (text text)");
    await driver.query("INSERT INTO note VALUES ('kept')");
  });

describe("startServer", { timeout: 60_000 }, () => {
  it("keeps the data, and stops a server that a killed launcher left behind", async () => {
    const options = await makeOptions();
    const first = await start(options);
    const firstId = readServerId(first);
    await writeNote(first.url);
    first.process.kill("SIGKILL");
    await vi.waitFor(() => expect(first.process.signalCode).toBe("SIGKILL"));
    expect(isAlive(firstId)).toBe(true);

    const second = await start(options);
    expect(readServerId(second)).not.toBe(firstId);
    expect(isAlive(firstId)).toBe(false);
    expect(await countNotes(second.url)).toBe(1);
  });

  it("starts again after the server itself was killed", async () => {
    const options = await makeOptions();
    const first = await start(options);
    await writeNote(first.url);
    process.kill(readServerId(first), "SIGKILL");
    await vi.waitFor(() => expect(first.process.exitCode).toBe(1), { timeout: 10_000 });
    expect(await countNotes((await start(options)).url)).toBe(1);
  });

  it("gives the cluster a new password when the secrets were lost", async () => {
    const options = await makeOptions();
    const first = await start(options);
    await writeNote(first.url);
    await stopServer(first);
    const second = await start({ ...options, password: "another one" });
    expect(await countNotes(second.url)).toBe(1);
  });

  it("makes a cluster again whose making was cut short", async () => {
    const options = await makeOptions();
    const first = await start(options);
    await stopServer(first);
    rmSync(path.join(first.dataDirectory, "PG_VERSION"));
    writeFileSync(`${first.dataDirectory}.unfinished`, "");
    const second = await start(options);
    await writeNote(second.url);
    expect(await countNotes(second.url)).toBe(1);
  });

  it("leaves alone a folder that holds something else", async () => {
    const options = await makeOptions();
    mkdirSync(options.directory);
    writeFileSync(path.join(options.directory, "letter.txt"), "dear diary");
    await expect(startServer(options)).rejects.toThrow(/isn't a database/);
    expect(readFileSync(path.join(options.directory, "letter.txt"), "utf8")).toBe("dear diary");
  });
});
