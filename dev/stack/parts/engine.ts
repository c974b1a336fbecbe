import { spawnSync } from "node:child_process";
import path from "node:path";
import { findFreePort } from "../free-port.ts";
import type { Part } from "../part.ts";
import { root } from "../settings.ts";
import { startProgram, type NodeProgram, type OtherProgram } from "../start-program.ts";
import type { PartContext } from "./context.ts";

export type EngineKind = "inngest" | "local";

const inngestBinary = path.join(
  root,
  "node_modules/inngest-cli/bin",
  process.platform === "win32" ? "inngest.exe" : "inngest",
);

/** The Inngest dev server where its binary was installed and runs, else the local engine. */
export function chooseEngineKind(): EngineKind {
  return spawnSync(inngestBinary, ["version"], { timeout: 20_000 }).status === 0 ? "inngest" : "local";
}

/** `appUrl` holds a token, so it isn't among the arguments, which every user of this machine can read. */
export function createEnginePart(context: PartContext, kind: EngineKind, port: number, appUrl: string): Part {
  return {
    name: "engine",
    stopWithinMs: 5_000,
    start: async () =>
      startProgram(kind === "inngest" ? await inngestServer(port) : localEngine(port), {
        ...context.output("engine"),
        env: { ...context.env, INNGEST_SDK_URL: appUrl },
        readyUrl: `http://127.0.0.1:${port}/health`,
        readyWithinMs: 60_000,
      }),
  };
}

function localEngine(port: number): NodeProgram {
  const main = path.join("dev", "engine", "main.ts");
  return { nodeArgs: ["--import", "tsx", main, "--port", String(port)] };
}

/** The dev server moves silently to other ports where its own are taken, so each is chosen here. */
async function inngestServer(port: number): Promise<OtherProgram> {
  const extraPorts = ["connect-gateway-port", "connect-gateway-grpc-port", "connect-executor-grpc-port"];
  const extras: string[] = [];
  for (const name of extraPorts) extras.push(`--${name}`, String(await findFreePort()));
  const args = ["dev", "--no-discovery", "--host", "127.0.0.1", "-p", String(port), ...extras];
  return { command: inngestBinary, args };
}
