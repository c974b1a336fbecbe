import { createHmac } from "node:crypto";
import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";
import { takeToken } from "./take-token.ts";

export interface AttemptLimit {
  /** What is being tried, such as `connect:account`. */
  scope: string;
  /** Who or what tries: kept only as a keyed hash. */
  subject: string;
  limit: number;
  windowSeconds: number;
}

/** Counts one attempt. Throws `too_many_attempts` with the time to wait when there were too many of them. */
export async function countAttempt({ scope, subject, limit, windowSeconds }: AttemptLimit): Promise<void> {
  const token = await takeToken(`${scope}:${digest(subject)}`, limit / windowSeconds, limit);
  if (token.allowed) return;
  throw new AppError("too_many_attempts", {
    userMessage: `Too many attempts. Try again in ${describeWait(token.retryAfterSeconds)}.`,
    logMessage: `too many attempts: ${scope}`,
    retryAfterSeconds: token.retryAfterSeconds,
  });
}

/** Keyed, so that the table tells nobody who has been here. */
function digest(subject: string): string {
  return createHmac("sha256", getEnv().NEXTAUTH_SECRET).update(subject).digest("base64url");
}

function describeWait(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
