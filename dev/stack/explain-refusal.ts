import { statSync } from "node:fs";
import { UserError } from "./user-error.ts";

/** What to throw when something failed in the data folder: of a refusal by the system, whose the folder is and what to do. */
export function explainRefusal(error: unknown, directory: string): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  if (error.code !== "EACCES" && error.code !== "EPERM") return error;
  const file = "path" in error && typeof error.path === "string" ? error.path : directory;
  const self = process.geteuid?.();
  const owner = [readOwner(file), readOwner(directory)].find((uid) => uid !== undefined && uid !== self);
  if (owner !== undefined && self !== undefined) return ownedByAnother(`data in ${directory}`, owner, self);
  return new UserError(
    `This user may not use ${directory} (${error.message}). ` +
      "Run this as one who may, or keep other data with SPINBACK_DATA_DIR.",
  );
}

export function ownedByAnother(what: string, owner: number, self: number): UserError {
  return new UserError(
    `The ${what} belongs to user ${owner} and this is user ${self}. ` +
      "Run this as that user or as root, or keep other data with SPINBACK_DATA_DIR.",
  );
}

function readOwner(file: string): number | undefined {
  try {
    return statSync(file).uid;
  } catch {
    // It isn't there, or may not even be looked at.
    return undefined;
  }
}
