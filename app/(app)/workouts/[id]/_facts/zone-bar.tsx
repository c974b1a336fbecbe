import { formatClock } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import type { ZoneTime } from "@/lib/workouts/zone-time.ts";

/** Time in each zone: a bar for the eye, a list for the numbers. */
export function ZoneBar({ zones }: { zones: ZoneTime[] }) {
  return (
    <>
      <div aria-hidden className="flex h-5 gap-0.5 overflow-hidden rounded-md">
        {zones
          .filter(({ seconds }) => seconds > 0)
          .map(({ zone, share }) => (
            <div key={zone} style={{ width: `${share * 100}%`, background: `var(--zone-${zone})` }} />
          ))}
      </div>
      <ol className="mt-3 divide-y divide-line">
        {zones.map(({ zone, name, range, seconds, share }) => (
          <li key={zone} className="flex items-center gap-3 py-2">
            <span
              aria-hidden
              className="size-3 shrink-0 rounded-sm"
              style={{ background: `var(--zone-${zone})` }}
            />
            <span className="min-w-0 flex-1 leading-tight text-ink-soft">
              {nameZone(zone, name)}
              {range && <span className="block text-sm text-ink-faint">{range}</span>}
            </span>
            <span className="w-12 text-right text-sm text-ink-faint tabular-nums">
              {formatNumber(share * 100, 0)}%
            </span>
            <span className="w-16 text-right font-semibold tabular-nums">{formatClock(seconds)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function nameZone(zone: number, name: string): string {
  return name === `Zone ${zone}` ? name : `${zone} ${name}`;
}
