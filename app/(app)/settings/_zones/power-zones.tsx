import { listPowerZones, powerZoneShares } from "@/lib/zones/power-zones.ts";
import { formatZoneRange } from "@/lib/zones/zone-range.ts";
import { ZoneTable } from "./zone-table.tsx";

/** The seven power zones of the FTP of today. */
export function PowerZones({ ftpWatts }: { ftpWatts: number | null }) {
  if (ftpWatts === null) {
    return (
      <p className="text-pretty text-ink-soft">
        They follow from your FTP.{" "}
        <a href="#ftp" className="text-link">
          Add it first
        </a>
        .
      </p>
    );
  }
  return (
    <div className="space-y-4">
      <p className="text-pretty text-ink-soft">Peloton’s seven zones for your FTP of {ftpWatts} W.</p>
      <ZoneTable
        heading="Output"
        rows={listPowerZones(ftpWatts).map(({ zone, name, minWatts, endWatts }, index) => ({
          zone,
          name,
          note: `${spellShares(index)}% of FTP`,
          range: formatZoneRange(minWatts, endWatts, "W"),
        }))}
      />
    </div>
  );
}

/** "under 55", "55–75", "from 150". */
function spellShares(index: number): string {
  const [start, end] = [powerZoneShares[index], powerZoneShares[index + 1]].map((share) =>
    share === undefined ? undefined : Math.round(share * 100),
  );
  if (end === undefined) return `from ${start}`;
  return start === 0 ? `under ${end}` : `${start}–${end}`;
}
