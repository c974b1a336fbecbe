interface KnownZone {
  timeZone: string;
  /** False when the zone was missing or unknown and UTC stands in for it. */
  isKnown: boolean;
}

/** Checks a zone as Peloton gives it (IANA, or Etc/GMT±n); UTC when it means nothing. */
export function resolveTimeZone(timeZone: string | null | undefined): KnownZone {
  if (!timeZone) return { timeZone: "UTC", isKnown: false };
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone });
    return { timeZone: format.resolvedOptions().timeZone, isKnown: true };
  } catch (error) {
    if (error instanceof RangeError) return { timeZone: "UTC", isKnown: false };
    throw error;
  }
}

/** "Tue 24 Nov 2026". */
export function formatDay(date: Date, timeZone: string): string {
  const part = readParts(date, timeZone);
  return `${part.weekday} ${part.day} ${part.month} ${part.year}`;
}

/** "Tue 24 Nov", where the year stands beside it. */
export function formatDayInYear(date: Date, timeZone: string): string {
  return `${readParts(date, timeZone)["weekday"]} ${formatShortDay(date, timeZone)}`;
}

/** "24 Nov 2026". */
export function formatDate(date: Date, timeZone: string): string {
  return `${formatShortDay(date, timeZone)} ${readParts(date, timeZone)["year"]}`;
}

/** "24 Nov". */
export function formatShortDay(date: Date, timeZone: string): string {
  const part = readParts(date, timeZone);
  return `${part.day} ${part.month}`;
}

/** "1 Jan – 28 Feb 2026", "29 Dec 2025 – 4 Jan 2026", "24 Nov 2026". */
export function formatDayRange(from: Date, to: Date, timeZone: string): string {
  const [fromYear, toYear] = [readParts(from, timeZone).year, readParts(to, timeZone).year];
  const [start, end] = [formatShortDay(from, timeZone), `${formatShortDay(to, timeZone)} ${toYear}`];
  if (fromYear !== toYear) return `${start} ${fromYear} – ${end}`;
  return `${start} ${toYear}` === end ? end : `${start} – ${end}`;
}

/** The calendar day in a zone, as forms and addresses write it: "2026-11-24". */
export function readDay(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(date);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}`;
}

/** A day without a place, as `readDay` writes it, like `formatDay`. */
export function formatCalendarDay(day: string): string {
  return formatDay(new Date(`${day}T00:00:00Z`), "UTC");
}

/** A day without a place, as `readDay` writes it, like `formatDate`. */
export function formatCalendarDate(day: string): string {
  return formatDate(new Date(`${day}T00:00:00Z`), "UTC");
}

/** "America/New York". */
export function formatTimeZone(timeZone: string): string {
  return timeZone.replaceAll("_", " ");
}

/** "14:32". */
export function formatTime(date: Date, timeZone: string): string {
  const part = readParts(date, timeZone);
  return `${part.hour}:${part.minute}`;
}

/** "Tue 24 Nov 2026, 14:32". */
export function formatDayAndTime(date: Date, timeZone: string): string {
  return `${formatDay(date, timeZone)}, ${formatTime(date, timeZone)}`;
}

/** "November 2026". */
export function formatMonth(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", { timeZone, month: "long", year: "numeric" }).format(date);
}

/** Day and time where the workout took place; says so when only UTC is known. */
export function formatWorkoutDate(startedAt: Date, timeZone: string | null): string {
  const zone = resolveTimeZone(timeZone);
  return `${formatDayAndTime(startedAt, zone.timeZone)}${zone.isKnown ? "" : " UTC"}`;
}

/** How long ago, in words: "just now", "12 s ago", "3 min ago", "5 h ago", "2 days ago". */
export function formatAge(ageMs: number): string {
  const seconds = Math.max(0, Math.floor(ageMs / 1000));
  if (seconds < 5) return "just now";
  if (seconds < 60) return `${seconds} s ago`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ago`;
  return `${Math.floor(hours / 24)} days ago`;
}

/** As `formatAge`, to the second: "3 s ago". */
export function formatExactAge(ageMs: number): string {
  const seconds = Math.max(0, Math.floor(ageMs / 1000));
  return seconds < 60 ? `${seconds} s ago` : formatAge(ageMs);
}

// Assembled from parts, since whole formats differ between the server's and the browser's ICU.
function readParts(date: Date, timeZone: string): Record<string, string> {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(date);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}
