import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder for one test, gone after it. */
export function makeTemporaryDirectory(): string {
  const directory = mkdtempSync(path.join(os.tmpdir(), "spinback-test-"));
  // A database server that root starts runs as another user, who must be able to enter.
  chmodSync(directory, 0o755);
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
