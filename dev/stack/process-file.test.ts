import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { claimDataDirectory } from "./process-file.ts";

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
});
