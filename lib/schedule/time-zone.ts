import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";

/**
 * The zone's own spelling. Browsers show its times and the database computes them, so both must know it: a zone that
 * the database doesn't know would stop everybody's schedules.
 */
export async function resolveZone(timeZone: string): Promise<string> {
  if (isKnownHere(timeZone)) {
    const [known] = await getDb().$queryRaw<{ name: string }[]>`
      SELECT name FROM pg_timezone_names WHERE lower(name) = lower(${timeZone}) ORDER BY name LIMIT 1`;
    if (known) return known.name;
  }
  throw new AppError("invalid_input", {
    userMessage: `There is no time zone “${timeZone}”. Use a name like Europe/Berlin.`,
    field: "timeZone",
  });
}

function isKnownHere(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
