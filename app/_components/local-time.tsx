"use client";

import { formatAge, formatDay, formatDayAndTime, formatTime } from "@/lib/format/date.ts";
import { useNowMs, useViewerTimeZone } from "./use-browser-value.ts";

interface LocalTimeProps {
  iso: string;
  /** `age` is "3 min ago" with the exact time as its tooltip. */
  show?: "day" | "time" | "day-and-time" | "age";
}

/** A moment in the viewer's time zone. A workout's own date is not one of these: it is `formatWorkoutDate`. */
export function LocalTime({ iso, show = "day-and-time" }: LocalTimeProps) {
  const timeZone = useViewerTimeZone();
  const date = new Date(iso);
  if (show === "age") return <Age date={date} iso={iso} timeZone={timeZone} />;
  return <time dateTime={iso}>{formats[show](date, timeZone)}</time>;
}

function Age({ date, iso, timeZone }: { date: Date; iso: string; timeZone: string }) {
  const nowMs = useNowMs();
  const exact = formatDayAndTime(date, timeZone);
  return (
    <time dateTime={iso} title={exact}>
      {nowMs === null ? exact : formatAge(nowMs - date.getTime())}
    </time>
  );
}

const formats = { day: formatDay, time: formatTime, "day-and-time": formatDayAndTime };
