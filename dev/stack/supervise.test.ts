import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { supervise } from "./supervise.ts";

const lives = "process.send('ready'); setInterval(() => {}, 1000);";
const diesSoon =
  "process.send('ready'); process.once('disconnect', () => process.exit(3)); process.disconnect();";
const ignoresTerm = `process.on('SIGTERM', () => {}); ${lives}`;

function makePart(scripts: string[], stopWithinMs = 5_000) {
  const children: ChildProcess[] = [];
  const start = async () => {
    const script = scripts[Math.min(children.length, scripts.length - 1)] ?? "";
    const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    children.push(child);
    await once(child, "message");
    return child;
  };
  onTestFinished(() => {
    for (const child of children) child.kill("SIGKILL");
  });
  return { part: { name: "part", start, stopWithinMs }, children };
}

function observe() {
  const lines: string[] = [];
  const reasons: string[] = [];
  const options = {
    print: (line: string) => void lines.push(line),
    onGiveUp: (reason: string) => void reasons.push(reason),
    backoffMs: [10, 10, 10],
  };
  return { lines, reasons, options };
}

describe("supervise", () => {
  it("starts a part again after it was killed", async () => {
    const { part, children } = makePart([lives]);
    const { lines, options } = observe();
    const supervised = await supervise(part, options);
    children[0]?.kill("SIGKILL");
    await vi.waitFor(() => expect(lines.at(-1)).toBe("✔ part runs again"), { timeout: 5_000 });
    expect(lines[0]).toBe("✖ part was ended by SIGKILL; starting it again …");
    expect(children).toHaveLength(2);
    await supervised.stop();
    expect(children[1]?.signalCode).toBe("SIGTERM");
  });

  it("gives up on a part that keeps ending", async () => {
    const { part, children } = makePart([diesSoon]);
    const { reasons, options } = observe();
    const supervised = await supervise(part, options);
    await vi.waitFor(() => expect(reasons).toHaveLength(1), { timeout: 10_000 });
    expect(reasons[0]).toMatch(/part ended with exit code 3, 4 times within a minute/);
    expect(children).toHaveLength(4);
    await supervised.stop();
  });

  it("counts a start that fails like an end", async () => {
    const { part, children } = makePart([lives]);
    const { lines, options } = observe();
    let starts = 0;
    const start = () => {
      starts += 1;
      return starts === 2 ? Promise.reject(new Error("no port")) : part.start();
    };
    const supervised = await supervise({ ...part, start }, options);
    children[0]?.kill("SIGKILL");
    await vi.waitFor(() => expect(lines.at(-1)).toBe("✔ part runs again"), { timeout: 5_000 });
    expect(lines).toContain("✖ part did not start (no port); starting it again …");
    await supervised.stop();
  });

  it("doesn't start a part again that it was told to stop", async () => {
    const { part, children } = makePart([lives]);
    const { lines, options } = observe();
    const supervised = await supervise(part, options);
    await supervised.stop();
    expect(lines).toEqual([]);
    expect(children).toHaveLength(1);
  });

  it("kills a part that doesn't stop in time", async () => {
    const { part, children } = makePart([ignoresTerm], 50);
    const supervised = await supervise(part, observe().options);
    await supervised.stop();
    expect(children[0]?.signalCode).toBe("SIGKILL");
  });
});
