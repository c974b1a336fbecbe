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
  const current = shown.find(({ span }) => cursorSeconds !== null && isWithin(span, cursorSeconds));
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
              "@container absolute inset-y-0 rounded-sm text-left text-xs leading-6 transition-colors focus-visible:z-10 focus-visible:outline-offset-0",
              span === current?.span
                ? "bg-accent-wash text-accent"
                : "bg-sunken text-ink-soft hover:text-ink",
            )}
          >
            <span className="hidden truncate px-1.5 @min-[2.5rem]:block">{span.name}</span>
          </Toolbar.Button>
        ))}
        {current && <CurrentName name={current.span.name} overlap={current.overlap} view={view} />}
      </Toolbar.Root>
    </div>
  );
}

/** So much of a phone's width has room for most names. */
const roomyShare = 0.3;

/** On a phone most names find no room of their own, so the one under the cursor takes that of its neighbours. */
function CurrentName({ name, overlap, view }: { name: string; overlap: TimeRange; view: TimeRange }) {
  const [from, to] = [shareOf(view, overlap.fromSeconds), shareOf(view, overlap.toSeconds)];
  if (to - from > roomyShare) return null;
  const minWidth = `${(to - from) * 100}%`;
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-y-0 max-w-[60%] truncate rounded-sm bg-accent-wash px-1.5 text-xs leading-6 text-accent sm:hidden"
      style={from + to < 1 ? { left: `${from * 100}%`, minWidth } : { right: `${(1 - to) * 100}%`, minWidth }}
    >
      {name}
    </span>
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
