import type { EngineKind } from "./parts/engine.ts";
import type { Secrets } from "./secrets.ts";

export interface AppEnvParts {
  databaseUrl: string;
  appUrl: string;
  engine: { kind: EngineKind; url: string } | undefined;
  simulatorUrl: string | undefined;
  secrets: Secrets;
}

/** The app's environment: what the person set wins, except for what only the launcher can know. */
export function createAppEnv(base: NodeJS.ProcessEnv, parts: AppEnvParts): NodeJS.ProcessEnv {
  const { engine, secrets, simulatorUrl } = parts;
  return {
    ...base,
    DATABASE_URL: parts.databaseUrl,
    NEXTAUTH_URL: base["NEXTAUTH_URL"] || parts.appUrl,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    SPINBACK_ENCRYPTION_KEYS: secrets.SPINBACK_ENCRYPTION_KEYS,
    SPINBACK_ENGINE_TOKEN: secrets.SPINBACK_ENGINE_TOKEN,
    ...(engine && { INNGEST_DEV: "1", INNGEST_BASE_URL: engine.url, SPINBACK_ENGINE_KIND: engine.kind }),
    ...(simulatorUrl && { DEMO_API_URL: simulatorUrl, DEMO_AUTH_URL: simulatorUrl }),
  };
}

/** Whether the person runs an Inngest of their own, in the cloud or self-hosted. */
export function hasOwnEngine(env: NodeJS.ProcessEnv): boolean {
  return ["INNGEST_BASE_URL", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"].some((name) => Boolean(env[name]));
}
