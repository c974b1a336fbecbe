import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { createSimulator } from "./simulator.ts";

const entry = fileURLToPath(new URL("main.ts", import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function start(port: number) {
  const child = spawn(process.execPath, ["--import", "tsx", entry, "--port", String(port)], {
    env: { ...process.env, SIMULATOR_DEMO_WORKOUTS: "60" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  children.push(child);
  return child;
}

async function readLine(stream: Readable | null): Promise<string> {
  if (!stream) throw new Error("The process has no such stream");
  const [chunk]: unknown[] = await once(stream, "data");
  return String(chunk);
}

describe("the process", { timeout: 20_000 }, () => {
  it("says where it listens and stops when told to", async () => {
    const child = start(0);
    const line = await readLine(child.stdout);
    const exit = once(child, "exit");
    child.kill("SIGTERM");

    expect(line).toMatch(/^Peloton simulator listening on http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(await exit).toEqual([0, null]);
  });

  it("stops when its parent lets go", async () => {
    const child = start(0);
    await readLine(child.stdout);
    const exit = once(child, "exit");
    child.disconnect();

    expect(await exit).toEqual([0, null]);
  });

  it("says that a port is taken", async () => {
    const other = await createSimulator({ port: 0 });
    const port = Number(new URL(other.url).port);
    const child = start(port);
    const exit = once(child, "exit");
    const line = await readLine(child.stderr);

    expect(line).toBe(`Port ${port} is taken. Choose another with --port or SIMULATOR_PORT.\n`);
    expect(await exit).toEqual([1, null]);
    await other.close();
  });
});
