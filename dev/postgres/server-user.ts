import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { UserError } from "../stack/user-error.ts";

const userName = "postgres";

export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * Whom the server runs as: PostgreSQL refuses to be root, so root lends it the owner of its data or the user `postgres`.
 * Undefined means whoever runs this.
 */
export function chooseServerUser(dataDirectory: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findUser() ?? createUser();
}

function findUser(): ServerUser | undefined {
  const uid = readId("-u");
  const gid = readId("-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function createUser(): ServerUser {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  const result = spawnSync("useradd", [...options, userName], { encoding: "utf8" });
  const user = findUser();
  if (user) return user;
  throw new UserError(
    `PostgreSQL doesn't run as root and a user "${userName}" could not be made (${result.error?.message ?? result.stderr.trim()}). ` +
      "Run this as an ordinary user, or give DATABASE_URL.",
  );
}

function readId(flag: "-u" | "-g"): number | undefined {
  const result = spawnSync("id", [flag, userName], { encoding: "utf8" });
  return result.status === 0 ? Number(result.stdout) : undefined;
}
