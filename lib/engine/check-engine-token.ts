import { isSameSecret } from "@/lib/crypto/is-same-secret.ts";
import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";

/**
 * Throws `not_found` unless the address holds SPINBACK_ENGINE_TOKEN: an engine in development mode signs nothing, and
 * whoever may call in its place runs functions and reads what steps gave.
 */
export function checkEngineToken(address: string): void {
  const token = getEnv().SPINBACK_ENGINE_TOKEN;
  const given = new URL(address).searchParams.get("token") ?? "";
  if (token && isSameSecret(given, token)) return;
  throw new AppError("not_found", {
    userMessage: "There is nothing here.",
    logMessage: "the engine's route was called without SPINBACK_ENGINE_TOKEN as ?token= in its address",
  });
}
