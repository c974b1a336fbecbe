import { formatClock } from "@/lib/format/duration.ts";
import type { TargetStep } from "@/lib/rides/target-lanes.ts";
import { listPowerZones } from "@/lib/zones/power-zones.ts";
import { sumZoneSeconds } from "./sum-zone-seconds.ts";
import { describeZoneWatts } from "./target-names.ts";

/** How long the class asks for each power zone, and what that is in this rider’s watts. */
export function ZoneTable({ steps, ftpWatts }: { steps: TargetStep[]; ftpWatts: number | null }) {
  const seconds = sumZoneSeconds(steps);
  // The names hold for any FTP; the watts only for a known one.
  const zones = listPowerZones(ftpWatts ?? 0).filter(({ zone }) => (seconds.get(zone) ?? 0) > 0);
  if (zones.length === 0) return null;
  return (
    <div className="max-w-lg">
      <table className="w-full text-left">
        <thead className="text-sm text-ink-soft">
          <tr>
            <th scope="col" className="pb-1 font-normal">
              Zone
            </th>
            {ftpWatts !== null && (
              <th scope="col" className="pb-1 text-right font-normal">
                Your watts
              </th>
            )}
            <th scope="col" className="pb-1 text-right font-normal">
              Time asked for
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {zones.map((zone) => (
            <tr key={zone.zone}>
              <th scope="row" className="py-1.5 font-normal">
                <span
                  aria-hidden
                  className="mr-2 inline-block size-3 rounded-sm align-[-0.0625em]"
                  style={{ background: `var(--zone-${zone.zone})` }}
                />
                {zone.zone} <span className="text-ink-soft">{zone.name}</span>
              </th>
              {ftpWatts !== null && (
                <td className="py-1.5 text-right whitespace-nowrap">{describeZoneWatts(zone)}</td>
              )}
              <td className="py-1.5 text-right font-semibold">{formatClock(seconds.get(zone.zone) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-soft">
        {ftpWatts === null
          ? "Your watts for each zone appear here once your FTP is known."
          : `By your present FTP of ${ftpWatts} W.`}
      </p>
    </div>
  );
}
