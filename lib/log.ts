import { pino } from "pino";
import { readLogLevel } from "@/lib/env.ts";

const secrets = [
  "password",
  "accessToken",
  "refreshToken",
  "authorization",
  "cookie",
  "code",
  "codeVerifier",
];

const root = pino({
  level: readLogLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[redacted]" },
});

export type Log = typeof root;

/** A logger whose lines all carry `scope` and the given fields. */
export function createLog(scope: string, fields: Record<string, unknown> = {}): Log {
  return root.child({ scope, ...fields });
}
