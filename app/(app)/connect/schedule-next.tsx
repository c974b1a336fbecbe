"use client";

import { CalendarClock } from "lucide-react";
import type { ReactNode } from "react";
import { formatDay, formatTime } from "@/lib/format/date.ts";
import type { Schedule } from "@/lib/schedule/read-schedule.ts";

interface ScheduleNextProps {
  schedule: Schedule;
  timeZone: string;
  needsSignIn: boolean;
}

/** When the next sync comes, in the schedule's own time zone. */
export function ScheduleNext({ schedule, timeZone, needsSignIn }: ScheduleNextProps) {
  const { nextAutoSyncAt, cooldownUntil } = schedule;
  if (nextAutoSyncAt === null) return null;
  if (needsSignIn) return <Line>Waits until you have signed in to Peloton again.</Line>;
  const next = new Date(nextAutoSyncAt);
  const isSkipped = cooldownUntil !== null && next < new Date(cooldownUntil);
  return (
    <Line>
      Next: <time dateTime={nextAutoSyncAt}>{formatNext(next, timeZone)}</time>
      {isSkipped && ", unless the last sync is still fresh then"}
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 pl-3 text-ink-soft" aria-live="polite">
      <CalendarClock aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-faint" />
      <span className="tabular-nums">{children}</span>
    </p>
  );
}

/** "Thu 26 Nov, 04:07": it is never far enough for a year. */
function formatNext(next: Date, timeZone: string): string {
  return `${formatDay(next, timeZone).replace(/ \d{4}$/, "")}, ${formatTime(next, timeZone)}`;
}
