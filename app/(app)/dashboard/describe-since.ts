import { formatDay, formatTime } from "@/lib/format/date.ts";

const dayMs = 86_400_000;

/** The end of "nothing new since …", in the viewer's days: "14:32", "yesterday" or "Tue 24 Nov 2026". */
export function describeSince(iso: string, nowMs: number, timeZone: string): string {
  const date = new Date(iso);
  const day = formatDay(date, timeZone);
  if (day === formatDay(new Date(nowMs), timeZone)) return formatTime(date, timeZone);
  return day === formatDay(new Date(nowMs - dayMs), timeZone) ? "yesterday" : day;
}
