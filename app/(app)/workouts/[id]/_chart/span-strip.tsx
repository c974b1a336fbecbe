import { Toolbar } from "@base-ui/react/toolbar";
import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import { formatClock } from "@/lib/format/duration.ts";
import { overlapOf, shareOf, type TimeRange } from "./chart-range.ts";
import { plotLeftPx, plotMargins } from "./plot-frame.ts";

export interface StripSpan extends TimeRange {
  name: string;
  /** Told with the name where there is room for more. */
  detail?: string;
}

interface SpanStripProps {
  /** The accessible name, such as "Parts of the class". */
  label: string;
  icon: LucideIcon;
  spans: StripSpan[];
  view: TimeRange;
  cursorSeconds: number | null;
  onChoose: (span: StripSpan) => void;
}

/** What follows one after the other along the chart's clock; pressing one marks its time. */
export function SpanStrip({ label, icon: Icon, spans, view, cursorSeconds, onChoose }: SpanStripProps) {
  const shown = spans.flatMap((span) => {
    const overlap = overlapOf(span, view);
    return overlap ? [{ span, overlap }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div className="relative mt-1.5">
      <Icon
        aria-hidden
        className="absolute top-1 size-4 -translate-x-6 text-ink-faint"
        style={{ left: plotLeftPx }}
      />
      <Toolbar.Root aria-label={label} style={plotMargins} className="relative h-6">
        {shown.map(({ span, overlap }) => (
          <Toolbar.Button
            key={`${span.fromSeconds} ${span.name}`}
            title={describeSpan(span)}
            aria-label={describeSpan(span)}
            onClick={() => onChoose(span)}
            style={{
              left: `${shareOf(view, overlap.fromSeconds) * 100}%`,
              width: `calc(${(shareOf(view, overlap.toSeconds) - shareOf(view, overlap.fromSeconds)) * 100}% - 2px)`,
            }}
            className={clsx(
              "absolute inset-y-0 truncate rounded-sm px-1.5 text-left text-xs leading-6 transition-colors focus-visible:z-10 focus-visible:outline-offset-0",
              cursorSeconds !== null && isWithin(span, cursorSeconds)
                ? "bg-accent-wash text-accent"
                : "bg-sunken text-ink-soft hover:text-ink",
            )}
          >
            {span.name}
          </Toolbar.Button>
        ))}
      </Toolbar.Root>
    </div>
  );
}

function describeSpan({ name, detail, fromSeconds, toSeconds }: StripSpan): string {
  return [name, detail, `${formatClock(fromSeconds)} to ${formatClock(toSeconds)}`]
    .filter(Boolean)
    .join(", ");
}

function isWithin({ fromSeconds, toSeconds }: TimeRange, atSeconds: number): boolean {
  return atSeconds >= fromSeconds && atSeconds < toSeconds;
}
