import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { eventually } from "./testing/stack.ts";

const entry = fileURLToPath(new URL("main.ts", import.meta.url));
const appUrl = "http://127.0.0.1:1/api/inngest";

describe("the engine's process", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("says where it listens and ends cleanly on %s", async (signal) => {
    const { child, output } = startProcess(["--port", "0", "--app-url", appUrl]);
    await eventually(output).toContain("Spinback local engine listening on http://127.0.0.1:");

    child.kill(signal);

    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("ends when whoever started it is gone", async () => {
    const { child, output } = startProcess(["--port", "0", "--app-url", appUrl]);
    await eventually(output).toContain("listening");

    child.disconnect();

    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("says in one line that its port is taken", async () => {
    const first = startProcess(["--port", "0", "--app-url", appUrl]);
    await eventually(first.output).toContain("listening");
    const port = /127\.0\.0\.1:(\d+)\n/.exec(first.output())?.[1] ?? "";

    const second = startProcess(["--port", port, "--app-url", appUrl]);

    expect(await once(second.child, "exit")).toEqual([1, null]);
    expect(second.output()).toBe(`[engine] Port ${port} is taken. Choose another with --port.\n`);
  });

  it("takes the app's address from the environment, as Inngest's dev server does", async () => {
    const { output } = startProcess(["--port", "0"], { INNGEST_SDK_URL: `${appUrl}?token=secret` });
    await eventually(output).toContain(`Waiting for the app at ${appUrl} (`);
    expect(output()).not.toContain("secret");
  });

  it("explains itself when an option is wrong", async () => {
    const { child, output } = startProcess(["--port", "many"]);

    expect(await once(child, "exit")).toEqual([1, null]);
    expect(output()).toContain("Usage: main.ts --port 8288");
  });
});

function startProcess(args: string[], env = {}): { child: ChildProcess; output: () => string } {
  const child = fork(entry, args, {
    execArgv: ["--import", "tsx"],
    silent: true,
    env: { ...process.env, ...env },
  });
  const chunks: string[] = [];
  child.stdout?.on("data", (chunk) => chunks.push(String(chunk)));
  child.stderr?.on("data", (chunk) => chunks.push(String(chunk)));
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return { child, output: () => chunks.join("") };
}
