import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { claimDataDirectory } from "./process-file.ts";
import { UserError } from "./user-error.ts";

const goneId = 2 ** 22 + 1;

function startPretender(directory: string): number {
  const script = path.join(directory, "bootstrap.mjs");
  writeFileSync(script, "setInterval(() => {}, 1000);");
  const child = spawn(process.execPath, [script], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child.pid ?? 0;
}

function writeRecord(directory: string, record: unknown): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    path.join(directory, "launcher.json"),
    typeof record === "string" ? record : JSON.stringify(record),
  );
}

describe("claimDataDirectory", () => {
  it("refuses a folder that a living launcher has, and says where that one is", async () => {
    const directory = makeTemporaryDirectory();
    writeRecord(directory, { pid: startPretender(directory), url: "http://localhost:3000", parts: {} });
    await expect(claimDataDirectory(directory)).rejects.toThrow(/already runs .* at http:\/\/localhost:3000/);
  });

  it.each([
    ["a killed launcher", { pid: goneId, parts: { [goneId]: "next" } }],
    ["a program that got the same id", { pid: process.ppid, parts: {} }],
    ["a launcher that was killed while it wrote", '{"pid":'],
  ])("takes over what %s left", async (_name, record) => {
    const directory = makeTemporaryDirectory();
    writeRecord(directory, record);
    const file = await claimDataDirectory(directory);
    file.addPart(process.pid, "vitest");
    expect(existsSync(path.join(directory, "launcher.json"))).toBe(true);
    file.release();
    expect(existsSync(path.join(directory, "launcher.json"))).toBe(false);
  });

  it("tells whose the folder is when this user may not write there", async () => {
    const directory = makeTemporaryDirectory();
    becomeSomebodyElse(directory);
    const refusal = await claimDataDirectory(directory).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect(String(refusal)).toContain(directory);
    expect(String(refusal)).toContain("keep other data with SPINBACK_DATA_DIR");
  });
});

/** Root may write everywhere; for anybody else the folder is closed. */
function becomeSomebodyElse(directory: string): void {
  chmodSync(directory, 0o500);
  onTestFinished(() => {
    if (process.getuid?.() === 0) process.seteuid?.(0);
    chmodSync(directory, 0o700);
  });
  if (process.getuid?.() === 0) process.seteuid?.(65_534);
}
