import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";

/** Whether there is a simulated Peloton beside this installation. */
export function isDemoMode(): boolean {
  return getEnv().DEMO_API_URL !== undefined;
}

/** Where the simulator listens, without a slash at the end. Throws `not_found` when there is none. */
export function requireSimulatorUrl(): string {
  const url = getEnv().DEMO_API_URL;
  if (url) return url;
  throw new AppError("not_found", {
    userMessage: "There is no simulator in this installation.",
    logMessage: "DEMO_API_URL is not set",
  });
}
