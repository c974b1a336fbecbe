import { formatClock } from "@/lib/format/duration.ts";
import type { PlanSegment } from "@/lib/rides/plan-parts.ts";

/** The parts of the class along its clock, for the eye: the list below tells the same in words. */
export function PlanStrip({ segments, endSeconds }: { segments: PlanSegment[]; endSeconds: number }) {
  const shown = segments.filter(({ startSeconds }) => startSeconds < endSeconds);
  if (shown.length === 0) return null;
  return (
    <div aria-hidden className="relative h-7 overflow-hidden rounded-md">
      {shown.map(({ name, startSeconds, durationSeconds }) => (
        <div
          key={`${startSeconds} ${name}`}
          title={`${name}, ${formatClock(startSeconds)} to ${formatClock(startSeconds + durationSeconds)}`}
          style={{
            left: `${(startSeconds / endSeconds) * 100}%`,
            width: `calc(${(durationSeconds / endSeconds) * 100}% - 2px)`,
          }}
          className="absolute inset-y-0 truncate rounded-sm bg-sunken px-1.5 text-xs leading-7 text-ink-soft"
        >
          {name}
        </div>
      ))}
    </div>
  );
}
