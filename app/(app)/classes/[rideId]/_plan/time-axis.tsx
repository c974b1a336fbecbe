import { formatClock } from "@/lib/format/duration.ts";
import { pickTicks } from "./pick-ticks.ts";

/** The class's clock under its strips. */
export function TimeAxis({ endSeconds }: { endSeconds: number }) {
  return (
    <div aria-hidden className="relative mt-1.5 h-5 overflow-hidden text-xs text-ink-faint tabular-nums">
      {pickTicks(endSeconds).map((second) => (
        <span
          key={second}
          className="absolute first:translate-x-0 last:-translate-x-full not-first:not-last:-translate-x-1/2"
          style={{ left: `${(second / endSeconds) * 100}%` }}
        >
          {formatClock(second)}
        </span>
      ))}
    </div>
  );
}
