import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";

/** The zone's own spelling. Throws `AppError` invalid_input for a zone that doesn't exist. */
export async function resolveZone(timeZone: string): Promise<string> {
  const known = await findZone(timeZone);
  if (known !== null) return known;
  throw new AppError("invalid_input", {
    userMessage: `There is no time zone “${timeZone}”. Use a name like Europe/Berlin.`,
    field: "timeZone",
  });
}

/**
 * The zone's own spelling, or null. Browsers show its times and the database computes them, so both must know it: a
 * zone that the database doesn't know would stop everybody's schedules.
 */
export async function findZone(timeZone: string): Promise<string | null> {
  if (!isKnownHere(timeZone)) return null;
  const [known] = await getDb().$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_timezone_names WHERE lower(name) = lower(${timeZone}) ORDER BY name LIMIT 1`;
  return known?.name ?? null;
}

function isKnownHere(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
