import type { OutputOptions } from "../part-output.ts";

export interface PartContext {
  env: NodeJS.ProcessEnv;
  output: (name: string) => OutputOptions;
}
