import { z } from "zod";

const url = z.url().transform((value) => value.replace(/\/+$/, ""));
const rate = z.coerce.number().positive().max(1000);

const logLevel = z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]);

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(20),
  NEXTAUTH_URL: url.default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string().min(32),
  /** `1:<base64 of 32 bytes>`, several separated by commas; the highest version encrypts. */
  SPINBACK_ENCRYPTION_KEYS: z.string().min(1),
  SPINBACK_TRUST_PROXY: z.stringbool().default(false),
  SPINBACK_ENGINE_KIND: z.enum(["inngest", "local"]).default("inngest"),
  /** An engine in development mode shows it in place of a signature. */
  SPINBACK_ENGINE_TOKEN: z.string().min(16).optional(),
  INNGEST_BASE_URL: url.optional(),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  PELOTON_API_URL: url.default("https://api.onepeloton.com"),
  PELOTON_AUTH_URL: url.default("https://auth.onepeloton.com"),
  PELOTON_REQUESTS_PER_SECOND: rate.default(10),
  PELOTON_CONNECTION_REQUESTS_PER_SECOND: rate.optional(),
  PELOTON_TIMEOUT_MS: z.coerce.number().int().min(100).default(20_000),
  PELOTON_GRAPH_EVERY_SECONDS: z.coerce.number().int().min(1).max(60).default(1),
  DEMO_API_URL: url.optional(),
  DEMO_AUTH_URL: url.optional(),
  DEMO_REQUESTS_PER_SECOND: rate.default(40),
  SYNC_REQUEST_BUDGET_MS: z.coerce.number().int().min(100).default(1_500),
  /** Who carries the items: the engine, this process when the engine doesn't answer, or this process alone. */
  SYNC_MODE: z.enum(["background", "background-with-fallback", "inline"]).default("background"),
  SYNC_COOLDOWN_MINUTES: z.coerce.number().int().min(0).default(60),
  ALERT_WEBHOOK_URL: z.url().optional(),
  /** Addresses separated by commas. */
  ALERT_EMAIL_TO: z.string().optional(),
  ALERT_EMAIL_FROM: z.string().optional(),
  SMTP_URL: z.url().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** E-mail addresses, separated by commas, of those who may see everybody's queue. */
  OPERATOR_EMAILS: z.string().optional(),
});

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** The checked environment. Throws a message that names each wrong variable; read lazily, so that a build needs none of them. */
export function getEnv(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** Makes the next `getEnv` read the environment again: for tests that change it. */
export function forgetEnv(): void {
  cached = undefined;
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete (see .env.example):\n${lines.join("\n")}`);
}

/** Apart from the rest, since lines are logged before the whole environment is known to be right. */
export function readLogLevel(): z.infer<typeof logLevel> {
  return logLevel
    .catch(process.env["NODE_ENV"] === "test" ? "silent" : "info")
    .parse(process.env["LOG_LEVEL"]);
}
