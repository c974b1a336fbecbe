import { formatClock } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import type { ZoneShare } from "@/lib/metrics/zones.ts";

/** Time in each heart-rate zone: a bar for the eye, a list for the numbers. */
export function ZoneBar({ zones }: { zones: ZoneShare[] }) {
  return (
    <>
      <div aria-hidden className="flex h-5 gap-0.5 overflow-hidden rounded-md">
        {zones.map(({ zone, share }) => (
          <div key={zone} style={{ width: `${share * 100}%`, background: `var(--zone-${zone})` }} />
        ))}
      </div>
      <ol className="mt-3 divide-y divide-line">
        {zones.map(({ zone, seconds, share }) => (
          <li key={zone} className="flex items-center gap-3 py-2">
            <span aria-hidden className="size-3 rounded-sm" style={{ background: `var(--zone-${zone})` }} />
            <span className="flex-1 text-ink-soft">Zone {zone}</span>
            <span className="w-12 text-right text-sm text-ink-faint">{formatNumber(share * 100, 0)}%</span>
            <span className="w-16 text-right font-semibold">{formatClock(seconds)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
