import { resolveTimeZone } from "@/lib/format/date.ts";

/** Seconds that the wall clock of a workout's place is ahead of UTC; 0 when the zone isn't known. */
export function readOffsetSeconds(date: Date, timeZone: string | null): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: resolveTimeZone(timeZone).timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wallClockMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round(wallClockMs / 1000 - Math.floor(date.getTime() / 1000));
}

/** ISO 8601 with the offset of the workout's place: "2026-11-24T18:32:00-05:00"; with Z when the zone isn't known. */
export function formatLocalIso(date: Date, timeZone: string | null): string {
  const offsetSeconds = readOffsetSeconds(date, timeZone);
  const wallClock = new Date(date.getTime() + offsetSeconds * 1000).toISOString().slice(0, 19);
  if (!resolveTimeZone(timeZone).isKnown) return `${wallClock}Z`;
  const minutes = Math.abs(Math.round(offsetSeconds / 60));
  const sign = offsetSeconds < 0 ? "-" : "+";
  return `${wallClock}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
