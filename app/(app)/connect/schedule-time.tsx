"use client";

import { useEffect, useState } from "react";
import { TextField } from "@/app/_components/field.tsx";
import { formatTimeZone } from "@/lib/format/date.ts";

interface ScheduleTimeProps {
  minuteOfDay: number;
  timeZone: string;
  error: string | undefined;
  onChoose: (minuteOfDay: number) => void;
}

/** Typing an hour is already a valid time; the minutes may follow. */
const settleMs = 900;

/** The local time of a daily sync; chosen when typing has paused, at Enter, or when the field is left. */
export function ScheduleTime({ minuteOfDay, timeZone, error, onChoose }: ScheduleTimeProps) {
  const [text, setText] = useState(writeTime(minuteOfDay));
  const [shown, setShown] = useState(minuteOfDay);
  if (shown !== minuteOfDay) {
    setShown(minuteOfDay);
    setText(writeTime(minuteOfDay));
  }

  function choose() {
    const minute = readTime(text);
    if (minute !== null && minute !== minuteOfDay) onChoose(minute);
  }

  useEffect(() => {
    const timer = setTimeout(choose, settleMs);
    return () => clearTimeout(timer);
  });

  return (
    <TextField
      label="Time"
      type="time"
      value={text}
      required
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={choose}
      onKeyDown={(event) => event.key === "Enter" && choose()}
      hint={`In ${formatTimeZone(timeZone)}. It starts up to 10 minutes later, so that not everybody asks Peloton at once.`}
      error={error}
      className="max-w-36 tabular-nums"
    />
  );
}

function writeTime(minuteOfDay: number): string {
  const parts = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Null for a time that isn't complete. */
function readTime(text: string): number | null {
  const [hour, minute] = text.split(":").map(Number);
  return hour === undefined || minute === undefined ? null : hour * 60 + minute;
}
