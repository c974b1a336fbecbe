import packageJson from "@/package.json" with { type: "json" };
import { probeEngine, type EngineHealth } from "@/lib/engine/probe-engine.ts";
import { probeDatabase } from "./probe-database.ts";

const probeLimitMs = 2_000;

export interface Health {
  status: "ok" | "degraded";
  database: { reachable: boolean };
  engine: EngineHealth;
  version: string;
}

/** Answers within about two seconds, whatever hangs. */
export async function readHealth(): Promise<Health> {
  const [isDatabaseReachable, engine] = await Promise.all([
    probeDatabase(probeLimitMs),
    probeEngine(probeLimitMs),
  ]);
  return {
    status: isDatabaseReachable && engine.reachable !== false ? "ok" : "degraded",
    database: { reachable: isDatabaseReachable },
    engine,
    version: packageJson.version,
  };
}
