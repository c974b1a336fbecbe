import { formatClock } from "@/lib/format/duration.ts";
import type { PlanPart, PlanSegment } from "@/lib/rides/plan-parts.ts";

/** The segments of the class and what is done in each. */
export function PlanList({ segments }: { segments: PlanSegment[] }) {
  if (segments.length === 0) return null;
  return (
    <ol aria-label="Parts of the class" className="divide-y divide-line">
      {segments.map((segment) => (
        <li key={`${segment.startSeconds} ${segment.name}`} className="flex gap-4 py-2.5">
          <span className="w-14 shrink-0 text-right text-sm leading-6 text-ink-faint tabular-nums">
            {formatClock(segment.startSeconds)}
          </span>
          <div className="min-w-0">
            <p>
              <span className="font-medium">{segment.name}</span>{" "}
              <span className="text-ink-soft tabular-nums">{formatClock(segment.durationSeconds)}</span>
            </p>
            {segment.parts.length > 0 && (
              <p className="text-sm text-pretty text-ink-soft">
                {segment.rounds > 1 && `${segment.rounds} rounds: `}
                {segment.parts.map(describePart).join(", ")}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function describePart({ name, durationSeconds }: PlanPart): string {
  return durationSeconds > 0 ? `${name} ${formatClock(durationSeconds)}` : name;
}
