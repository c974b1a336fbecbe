/** Two days as date inputs hold them: "2026-11-24", empty when there is none. */
export interface DayRange {
  from: string;
  to: string;
}

interface InstantRange {
  /** Start of the first day, ISO 8601. */
  from: string;
  /** End of the last day, ISO 8601. */
  to: string;
}

const usualDays = 30;

/** The last 30 days up to today, by this browser's calendar. */
export function lastDays(now: Date): DayRange {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - usualDays + 1);
  return { from: writeDay(first), to: writeDay(now) };
}

/** What is wrong with the days, for each field in a sentence; null when nothing is. */
export function checkDays({ from, to }: DayRange, now: Date): Partial<DayRange> | null {
  const first = readDay(from);
  const last = readDay(to);
  if (!first || !last) {
    return { ...(!first && { from: "Choose the first day." }), ...(!last && { to: "Choose the last day." }) };
  }
  if (first > now) return { from: "This day hasn’t come yet." };
  return last < first ? { to: "The last day is before the first." } : null;
}

/** The days as instants, from the first moment of the first to the last one of the last; null when they aren't days. */
export function toInstants({ from, to }: DayRange): InstantRange | null {
  const first = readDay(from);
  const last = readDay(to);
  if (!first || !last) return null;
  const afterLast = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1);
  return { from: first.toISOString(), to: new Date(afterLast.getTime() - 1).toISOString() };
}

/** Midnight of the day in this browser's time zone. */
function readDay(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function writeDay(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year).padStart(4, "0"), pad(month), pad(day)].join("-");
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
