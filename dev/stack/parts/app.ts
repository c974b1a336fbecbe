import { fileURLToPath } from "node:url";
import { withoutTelemetry } from "../base-env.ts";
import type { Part } from "../part.ts";
import { startProgram } from "../start-program.ts";
import type { PartContext } from "./context.ts";

const preload = new URL("../exit-with-launcher.mjs", import.meta.url);
const next = fileURLToPath(new URL("../../../node_modules/next/dist/bin/next", import.meta.url));

/** Most of what a sync allocates lives as long as one item: with room for it the collector works a fifth less, and the old space needn't grow. */
const heapOptions = "--max-semi-space-size=20 --max-old-space-size=256";

/** Longer than proxies keep theirs (60 s is usual): none sends a request down a connection that is just closing. */
const idleConnectionMs = 65_000;

export type AppMode = "production" | "development";

export function createAppPart(context: PartContext, mode: AppMode, port: number): Part {
  const command = mode === "production" ? "start" : "dev";
  // By NODE_OPTIONS, since `next dev` does its work in a child of its own.
  const heap = mode === "production" ? heapOptions : "";
  const nodeOptions = `${heap} ${context.env["NODE_OPTIONS"] ?? ""} --import=${preload.href}`.trim();
  const nextArgs = [command, "--hostname", "127.0.0.1", "--port", String(port)];
  if (mode === "production") nextArgs.push("--keepAliveTimeout", String(idleConnectionMs));
  return {
    name: "app",
    stopWithinMs: 8_000,
    start: () =>
      startProgram(
        { nodeArgs: [next, ...nextArgs] },
        {
          ...context.output("app"),
          env: {
            ...withoutTelemetry(context.env),
            NODE_ENV: mode,
            NODE_OPTIONS: nodeOptions,
            PORT: String(port),
          },
          readyUrl: `http://127.0.0.1:${port}/api/health`,
          readyWithinMs: 120_000,
        },
      ),
  };
}
