import { formatClock } from "@/lib/format/duration.ts";
import type { Segment } from "@/lib/rides/stored-facts.ts";

interface SegmentStripProps {
  segments: Segment[];
  endSeconds: number;
}

/** The parts of the class along its clock. */
export function SegmentStrip({ segments, endSeconds }: SegmentStripProps) {
  if (segments.length === 0) return null;
  return (
    <ol aria-label="Parts of the class" className="relative h-6 overflow-hidden rounded-md">
      {segments.map((segment) => (
        <li
          key={`${segment.startSeconds} ${segment.name}`}
          title={describeSegment(segment)}
          style={{
            left: `${(segment.startSeconds / endSeconds) * 100}%`,
            width: `calc(${(segment.durationSeconds / endSeconds) * 100}% - 2px)`,
          }}
          className="absolute inset-y-0 truncate rounded-sm bg-sunken px-1.5 text-xs leading-6 text-ink-soft"
        >
          <span aria-hidden>{segment.name}</span>
          <span className="sr-only">{describeSegment(segment)}</span>
        </li>
      ))}
    </ol>
  );
}

function describeSegment({ name, startSeconds, durationSeconds }: Segment): string {
  return `${name}, ${formatClock(startSeconds)} to ${formatClock(startSeconds + durationSeconds)}`;
}
