import path from "node:path";
import type { Part } from "../part.ts";
import { startProgram } from "../start-program.ts";
import type { PartContext } from "./context.ts";

export function createSimulatorPart(context: PartContext, port: number): Part {
  return {
    name: "simulator",
    stopWithinMs: 5_000,
    start: () =>
      startProgram(
        { nodeArgs: ["--import", "tsx", path.join("dev", "simulator", "main.ts"), "--port", String(port)] },
        {
          ...context.output("simulator"),
          env: context.env,
          readyUrl: `http://127.0.0.1:${port}/__sim/stats`,
          readyWithinMs: 30_000,
        },
      ),
  };
}
