import { pino, type DestinationStream, type Logger } from "pino";
import { readLogLevel } from "@/lib/env.ts";
import { describeError } from "@/lib/monitoring/describe-error.ts";
import { redactSecrets } from "@/lib/monitoring/redact-secrets.ts";

export type Log = Logger;

const root = createRootLog();

/** A logger whose lines all carry `scope` and the given fields. */
export function createLog(scope: string, fields: Record<string, unknown> = {}): Log {
  return root.child({ scope, ...fields });
}

/** JSON lines; secrets are taken out of the finished line, so that none gets past by the way it came. */
export function createRootLog(destination?: DestinationStream): Log {
  return pino(
    {
      level: readLogLevel(),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError, error: describeError },
      hooks: { streamWrite: (line) => redactSecrets(line) },
    },
    ...(destination ? [destination] : []),
  );
}
