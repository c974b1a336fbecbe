"use client";

import { ChevronDown } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { FieldFrame, inputClass, useFieldControl } from "@/app/_components/field.tsx";

interface TimeZoneSelectProps {
  timeZone: string;
  error: string | undefined;
  /** `before` is what it was when the field was entered. */
  onChoose: (timeZone: string, before: string) => void;
  /** The time zones as options. */
  children: ReactNode;
}

const hint = "For days, weeks and the time of your daily sync. A workout keeps the time of where it was.";

/** Each press of an arrow key chooses the next option, and none of those on the way is meant. */
const settleMs = 800;

/** The rider's time zone; chosen when choosing has paused, at Enter, or when the field is left. */
export function TimeZoneSelect({ timeZone, error, onChoose, children }: TimeZoneSelectProps) {
  const control = useFieldControl(error, hint);
  const [shown, setShown] = useState(timeZone);
  const [known, setKnown] = useState(timeZone);
  const before = useRef(timeZone);
  if (known !== timeZone) {
    setKnown(timeZone);
    setShown(timeZone);
  }

  function choose() {
    if (shown !== timeZone) onChoose(shown, before.current);
  }

  useEffect(() => {
    const timer = setTimeout(choose, settleMs);
    return () => clearTimeout(timer);
  });

  return (
    <FieldFrame label="Time zone" hint={hint} error={error} control={control}>
      <div className="relative max-w-80">
        <select
          {...control.attributes}
          value={shown}
          onFocus={() => (before.current = timeZone)}
          onChange={(event) => setShown(event.currentTarget.value)}
          onBlur={choose}
          onKeyDown={(event) => event.key === "Enter" && choose()}
          className={`${inputClass} h-11 appearance-none pr-10`}
        >
          {children}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-3.5 right-3.5 size-4 text-ink-soft"
        />
      </div>
    </FieldFrame>
  );
}
