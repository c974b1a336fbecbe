import type { PartName, Stack } from "../stack/stack.ts";
import { UserError } from "../stack/user-error.ts";
import { readTreeCpuMs } from "./process-tree.ts";

export const partNames = ["app", "engine", "postgres", "simulator"] as const satisfies PartName[];

/** What is the product; the simulator stands in for somebody else's. */
export const ownParts = ["app", "engine", "postgres"] as const satisfies PartName[];

export type PartCpu = Record<PartName, number>;

/** Processor time that each part has used since it was started. */
export function readPartCpuMs(stack: Stack): PartCpu {
  return mapParts((part) => readTreeCpuMs(findPid(stack, part)));
}

export function mapParts(measure: (part: PartName) => number): PartCpu {
  return {
    app: measure("app"),
    engine: measure("engine"),
    postgres: measure("postgres"),
    simulator: measure("simulator"),
  };
}

export function findPid(stack: Stack, part: PartName): number {
  const pid = stack.readPid(part);
  if (pid === undefined) throw new UserError(`The bench starts its own ${part}, and there is none.`);
  return pid;
}
