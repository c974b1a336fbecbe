import packageJson from "@/package.json" with { type: "json" };
import { probeEngine, type EngineHealth } from "@/lib/engine/probe-engine.ts";
import { getEnv } from "@/lib/env.ts";
import { probeDatabase } from "./probe-database.ts";

const probeLimitMs = 2_000;
const noEngine = { kind: "none", reachable: null } as const;

export interface Health {
  status: "ok" | "degraded";
  database: { reachable: boolean };
  /** None when this process carries everything itself. */
  engine: EngineHealth | { kind: "none"; reachable: null };
  version: string;
}

/** Answers within about two seconds, whatever hangs. */
export async function readHealth(): Promise<Health> {
  const [isDatabaseReachable, engine] = await Promise.all([
    probeDatabase(probeLimitMs),
    getEnv().SYNC_MODE === "inline" ? noEngine : probeEngine(probeLimitMs),
  ]);
  return {
    status: isDatabaseReachable && engine.reachable !== false ? "ok" : "degraded",
    database: { reachable: isDatabaseReachable },
    engine,
    version: packageJson.version,
  };
}
