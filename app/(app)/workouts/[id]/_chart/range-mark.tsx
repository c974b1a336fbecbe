import { overlapOf, shareOf, type TimeRange } from "./chart-range.ts";
import { plotMargins } from "./plot-frame.ts";

/** The marked part, over all lanes. */
export function RangeMark({ range, view }: { range: TimeRange; view: TimeRange }) {
  const shown = overlapOf(range, view);
  if (!shown) return null;
  const [left, right] = [shareOf(view, shown.fromSeconds), shareOf(view, shown.toSeconds)];
  return (
    <div
      aria-hidden
      className="absolute inset-y-0 border-x border-accent bg-accent/10"
      style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
    />
  );
}

/** The cursor through everything that shares the clock. */
export function Crosshair({ atSeconds, view }: { atSeconds: number; view: TimeRange }) {
  const left = `${shareOf(view, atSeconds) * 100}%`;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 right-0 left-0" style={plotMargins}>
      <div className="absolute inset-y-0 w-px bg-ink-soft" style={{ left }} />
    </div>
  );
}
