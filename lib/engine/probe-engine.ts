import { getEnv } from "@/lib/env.ts";
import { createLog } from "@/lib/log.ts";

const log = createLog("health");

export interface EngineHealth {
  kind: "inngest" | "local";
  /** Null for Inngest Cloud, which is not asked. */
  reachable: boolean | null;
}

export async function probeEngine(limitMs: number): Promise<EngineHealth> {
  const { SPINBACK_ENGINE_KIND: kind, INNGEST_BASE_URL: baseUrl } = getEnv();
  if (!baseUrl) return { kind, reachable: null };
  return { kind, reachable: await answers(`${baseUrl}/health`, limitMs) };
}

async function answers(url: string, limitMs: number): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limitMs), cache: "no-store" });
    await response.body?.cancel();
    return response.ok;
  } catch (error) {
    log.warn({ err: error }, "the engine does not answer");
    return false;
  }
}
