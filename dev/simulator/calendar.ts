export const daySeconds = 86_400;
export const yearSeconds = 365.25 * daySeconds;

/** The last moment of every history. Fixed, so that a rider synced yesterday has the same workouts today. */
export const anchorSeconds = Date.UTC(2026, 10, 24, 4) / 1000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Local time minus UTC in seconds, for an IANA zone name at a moment in epoch seconds. */
export function zoneOffsetSeconds(timezone: string, atSeconds: number): number {
  const parts = formatterFor(timezone).formatToParts(atSeconds * 1000);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const localMs = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return localMs / 1000 - Math.floor(atSeconds);
}

function formatterFor(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(timezone, formatter);
  return formatter;
}
