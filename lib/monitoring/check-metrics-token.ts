import { isSameSecret } from "@/lib/crypto/is-same-secret.ts";
import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";

/** Throws `not_found` while METRICS_TOKEN isn't set, and `unauthenticated` unless the header is `Bearer` and that token. */
export function checkMetricsToken(authorization: string | null): void {
  const token = getEnv().METRICS_TOKEN;
  if (!token) throw new AppError("not_found", { userMessage: "There is nothing here." });
  const given = /^Bearer +(.+)$/i.exec(authorization ?? "")?.[1] ?? "";
  if (isSameSecret(given, token)) return;
  throw new AppError("unauthenticated", {
    userMessage: "Send the metrics token, with the header authorization: Bearer …",
    logMessage: "metrics were asked for without the token",
  });
}
