import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { UserError } from "./user-error.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

export interface PortWish {
  variable: string;
  port: number;
  /** A port that was asked for is taken or the start fails; a default one may be replaced. */
  isAsked: boolean;
}

export interface Settings {
  dataDirectory: string;
  ports: { app: PortWish; postgres: PortWish; engine: PortWish; simulator: PortWish };
}

/** Reads `.env` into the environment, which wins over it. */
export function loadEnvFile(): void {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    dataDirectory: path.resolve(root, env["SPINBACK_DATA_DIR"] || ".data"),
    ports: {
      app: readPort(env, "PORT", 3000),
      postgres: readPort(env, "POSTGRES_PORT", 5433),
      engine: readPort(env, "INNGEST_PORT", 8288),
      simulator: readPort(env, "SIMULATOR_PORT", 4010),
    },
  };
}

function readPort(env: NodeJS.ProcessEnv, variable: string, fallback: number): PortWish {
  const text = env[variable];
  if (!text) return { variable, port: fallback, isAsked: false };
  const port = z.coerce.number().int().min(1).max(65_535).safeParse(text);
  if (!port.success) throw new UserError(`${variable} must be a port from 1 to 65535, and is "${text}".`);
  return { variable, port: port.data, isAsked: true };
}
