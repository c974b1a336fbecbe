import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { UserError } from "../stack/user-error.ts";
import type { ServerPlace } from "./server-place.ts";

export const clusterUser = "spinback";

/** Makes the database cluster unless it is there; one whose making was cut short is made again. */
export function ensureCluster(place: ServerPlace, password: string): void {
  const unfinished = `${place.dataDirectory}.unfinished`;
  if (existsSync(unfinished)) emptyDirectory(place.dataDirectory);
  else if (readdirSync(place.dataDirectory).length > 0) return checkMajorVersion(place);
  writeFileSync(unfinished, "");
  withPasswordFile(place, password, (passwordFile) => initialise(place, passwordFile));
  rmSync(unfinished);
}

/** Gives an existing cluster the password of the secrets file, for when that file was lost. The server must be stopped. */
export function resetPassword(place: ServerPlace, password: string): void {
  const args = ["--single", "-D", place.dataDirectory, "postgres"];
  const result = spawnSync(place.binaries.postgres, args, {
    ...place.user,
    cwd: "/",
    encoding: "utf8",
    input: `ALTER USER ${clusterUser} PASSWORD '${password.replaceAll("'", "''")}'\n`,
  });
  if (result.status !== 0)
    throw new UserError(`The database password could not be set again: ${result.stderr}`);
}

function initialise(place: ServerPlace, passwordFile: string): void {
  const args = [
    `--pgdata=${place.dataDirectory}`,
    `--username=${clusterUser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const result = spawnSync(place.binaries.initdb, args, { ...place.user, cwd: "/", env, encoding: "utf8" });
  if (result.status === 0) return;
  throw new UserError(
    `PostgreSQL could not make its data folder ${place.dataDirectory}: ${result.error?.message ?? result.stderr.trim()}`,
  );
}

function withPasswordFile(place: ServerPlace, password: string, use: (file: string) => void): void {
  const directory = mkdtempSync(path.join(os.tmpdir(), "spinback-"));
  const file = path.join(directory, "password");
  try {
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    if (place.user) {
      chownSync(directory, place.user.uid, place.user.gid);
      chownSync(file, place.user.uid, place.user.gid);
    }
    use(file);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function checkMajorVersion(place: ServerPlace): void {
  const versionFile = path.join(place.dataDirectory, "PG_VERSION");
  if (!existsSync(versionFile)) {
    throw new UserError(`${place.dataDirectory} holds something that isn't a database, so it is left alone.`);
  }
  const made = readFileSync(versionFile, "utf8").trim();
  const installed = place.binaries.version.split(".")[0];
  if (made === installed) return;
  throw new UserError(
    `The database in ${place.dataDirectory} was made by PostgreSQL ${made}, and ${installed} is installed. ` +
      "Move that folder away to start afresh, or give DATABASE_URL.",
  );
}

function emptyDirectory(directory: string): void {
  for (const entry of readdirSync(directory)) rmSync(path.join(directory, entry), { recursive: true });
}
