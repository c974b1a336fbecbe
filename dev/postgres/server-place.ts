import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { ownedByAnother } from "../stack/explain-refusal.ts";
import { UserError } from "../stack/user-error.ts";
import { locateBinaries, moveBinaries, type PostgresBinaries } from "./binaries.ts";
import { chooseServerUser, type ServerUser } from "./server-user.ts";

const sharedDirectory = "/var/lib/spinback";

export interface ServerPlace {
  binaries: PostgresBinaries;
  dataDirectory: string;
  user: ServerUser | undefined;
}

/**
 * Finds binaries that run here and a data folder that the server's user can enter. Both stay where they are wanted, unless
 * root starts a server whose user can't get there: then they live under /var/lib/spinback, one folder for each checkout.
 */
export function placeServer(wantedDirectory: string): ServerPlace {
  const installed = locateBinaries();
  if (!installed) throw cannotRun(`there is no build for ${process.platform} ${process.arch}`);
  const user = chooseServerUser(wantedDirectory);
  const dataDirectory = makeDataDirectory(wantedDirectory, user);
  return { user, dataDirectory, binaries: findRunnable(installed, user) };
}

function findRunnable(installed: PostgresBinaries, user: ServerUser | undefined): PostgresBinaries {
  makeExecutable(installed);
  const failure = findFailure(installed, user);
  if (failure === undefined) return installed;
  if (!user) throw cannotRun(failure);
  const copied = copyBinaries(installed);
  const secondFailure = findFailure(copied, user);
  if (secondFailure === undefined) return copied;
  throw cannotRun(secondFailure);
}

function findFailure(binaries: PostgresBinaries, user: ServerUser | undefined): string | undefined {
  const result = spawnSync(binaries.postgres, ["--version"], { ...user, cwd: "/", encoding: "utf8" });
  if (result.status === 0) return undefined;
  return result.error?.message ?? result.stderr.trim();
}

function makeExecutable(binaries: PostgresBinaries): void {
  for (const file of [binaries.initdb, binaries.postgres]) {
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

/** One copy for each version, shared by the checkouts of this machine. */
function copyBinaries(installed: PostgresBinaries): PostgresBinaries {
  const home = path.join(sharedDirectory, `postgresql-${installed.version}`);
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`;
    mkdirSync(sharedDirectory, { recursive: true, mode: 0o755 });
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(installed.home, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, home);
  }
  return moveBinaries(installed, home);
}

function makeDataDirectory(wanted: string, user: ServerUser | undefined): string {
  mkdirSync(wanted, { recursive: true });
  if (!user) {
    checkOwner(wanted);
    return wanted;
  }
  if (lendDirectory(wanted, user)) return wanted;
  const checkout = createHash("sha256").update(path.resolve(wanted)).digest("hex").slice(0, 12);
  const reachable = path.join(sharedDirectory, checkout, "postgres");
  mkdirSync(reachable, { recursive: true, mode: 0o755 });
  if (lendDirectory(reachable, user)) return reachable;
  throw new UserError(
    `PostgreSQL runs as user ${user.uid}, who can enter neither ${wanted} nor ${reachable}.`,
  );
}

function lendDirectory(directory: string, user: ServerUser): boolean {
  chownSync(directory, user.uid, user.gid);
  chmodSync(directory, 0o700);
  return spawnSync("sh", ["-c", 'cd "$0" && test -w .', directory], { ...user, cwd: "/" }).status === 0;
}

function checkOwner(directory: string): void {
  const owner = statSync(directory).uid;
  const self = process.getuid?.();
  if (self === undefined || owner === self) return;
  throw ownedByAnother(`database in ${directory}`, owner, self);
}

function cannotRun(why: string): UserError {
  return new UserError(
    `The bundled PostgreSQL doesn't run on this machine (${why}). Give DATABASE_URL to use another PostgreSQL 14 or newer.`,
  );
}
