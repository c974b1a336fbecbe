import { formatClock } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { shareZones } from "@/lib/metrics/zones.ts";

interface ZoneTimesProps {
  title: string;
  /** Zone 1 first. */
  seconds: number[];
}

/** Time in each zone of a part: a bar for the eye, a line for the numbers. */
export function ZoneTimes({ title, seconds }: ZoneTimesProps) {
  const shares = shareZones(seconds)?.filter((zone) => zone.seconds > 0);
  if (!shares) return null;
  return (
    <div className="min-w-0">
      <h4 className="text-sm text-ink-soft">{title}</h4>
      <div aria-hidden className="mt-1.5 flex h-3 gap-0.5 overflow-hidden rounded-sm">
        {shares.map(({ zone, share }) => (
          <div key={zone} style={{ width: `${share * 100}%`, background: `var(--zone-${zone})` }} />
        ))}
      </div>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
        {shares.map((zone) => (
          <li key={zone.zone} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden
              className="size-2.5 rounded-xs"
              style={{ background: `var(--zone-${zone.zone})` }}
            />
            <span className="text-ink-soft">Zone {zone.zone}</span>
            <span className="font-medium">{formatClock(zone.seconds)}</span>
            <span className="text-ink-faint">{formatNumber(zone.share * 100, 0)}%</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
