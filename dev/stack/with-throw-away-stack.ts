import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findFreePort } from "./free-port.ts";
import { printLine } from "./print.ts";
import { root, type PortWish } from "./settings.ts";
import { Stack, type StackOptions, type StackUrls } from "./stack.ts";
import { createTestEnv } from "./test-env.ts";
import { UserError } from "./user-error.ts";
import { waitForStop } from "./wait-for-stop.ts";

/**
 * Runs the production build with data and ports of its own and the simulator for Peloton, and removes it all afterwards. Resolves with what `use` gives;
 * when `use` gives a failure, the logs stay in test-results/stack-logs.
 */
export async function withThrowAwayStack<T>(
  additions: Record<string, string>,
  use: (urls: StackUrls, stack: Stack) => Promise<T>,
  isFailure: (result: T) => boolean,
  options: Partial<StackOptions> = {},
): Promise<T> {
  const dataDirectory = mkdtempSync(path.join(os.tmpdir(), "spinback-stack-"));
  // Started by root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(dataDirectory, 0o755);
  const stopRequest = waitForStop();
  const ports = await findPorts();
  const simulatorUrl = `http://127.0.0.1:${ports.simulator.port}`;
  const peloton = { PELOTON_API_URL: simulatorUrl, PELOTON_AUTH_URL: simulatorUrl };
  const stack = new Stack({
    mode: "production",
    settings: { dataDirectory, ports },
    env: createTestEnv(process.env, { ...peloton, ...additions }),
    print: printLine,
    onGiveUp: stopRequest.giveUp,
    isThrowAway: true,
    ...options,
  });
  const stopped = stopRequest.promise.then((reason) => {
    throw new UserError(reason === "asked" ? "Stopped." : reason);
  });
  try {
    const result = await Promise.race([stack.start().then((urls) => use(urls, stack)), stopped]);
    if (isFailure(result)) keepLogs(dataDirectory);
    return result;
  } catch (error) {
    keepLogs(dataDirectory);
    throw error;
  } finally {
    await stack.stop();
    stopRequest.dispose();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

async function findPorts(): Promise<Record<"app" | "postgres" | "engine" | "simulator", PortWish>> {
  return {
    app: await wishFreePort("PORT"),
    postgres: await wishFreePort("POSTGRES_PORT"),
    engine: await wishFreePort("INNGEST_PORT"),
    simulator: await wishFreePort("SIMULATOR_PORT"),
  };
}

async function wishFreePort(variable: string): Promise<PortWish> {
  return { variable, port: await findFreePort(), isAsked: false };
}

function keepLogs(dataDirectory: string): void {
  const target = path.join(root, "test-results", "stack-logs");
  cpSync(path.join(dataDirectory, "logs"), target, { recursive: true, force: true });
  printLine(`The logs of the parts are in ${path.relative(root, target)}.`);
}
