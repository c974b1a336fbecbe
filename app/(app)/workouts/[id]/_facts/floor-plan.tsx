import { Section } from "@/app/_components/section.tsx";
import { formatClock } from "@/lib/format/duration.ts";
import type { PlanPart, PlanSegment } from "@/lib/rides/plan-parts.ts";

/** What was done on the mat, part by part; nothing for a class whose plan isn't known. */
export function FloorPlan({ segments }: { segments: PlanSegment[] }) {
  if (segments.length === 0) return null;
  return (
    <Section title="What you did">
      <ol className="space-y-6">
        {segments.map((segment) => (
          <li key={`${segment.startSeconds} ${segment.name}`}>
            <div className="flex items-baseline justify-between gap-4">
              <h3 className="text-lg font-semibold">
                {segment.name}{" "}
                {segment.rounds > 1 && (
                  <span className="ml-2 text-base font-normal text-ink-soft">{segment.rounds} rounds of</span>
                )}
              </h3>
              <span className="text-lg font-semibold tabular-nums">
                {formatClock(segment.durationSeconds)}
              </span>
            </div>
            <Parts parts={segment.parts} segmentName={segment.name} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Parts({ parts, segmentName }: { parts: PlanPart[]; segmentName: string }) {
  const [only] = parts;
  if (parts.length === 0 || (parts.length === 1 && only?.name === segmentName)) return null;
  return (
    <ol className="mt-2 gap-x-16 border-t border-line sm:columns-2">
      {parts.map(({ name, isRest, durationSeconds }, index) => (
        <li
          key={`${index} ${name}`}
          className="flex break-inside-avoid justify-between gap-4 border-b border-line py-2"
        >
          <span className={isRest ? "text-ink-faint" : undefined}>{name}</span>
          <span className="text-ink-soft tabular-nums">{formatClock(durationSeconds)}</span>
        </li>
      ))}
    </ol>
  );
}
