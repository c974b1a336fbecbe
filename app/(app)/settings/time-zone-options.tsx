import { formatTimeZone } from "@/lib/format/date.ts";
import type { TimeZoneGroup } from "@/lib/settings/time-zones.ts";

/** Rendered on the server, whose list of zones may not be the browser's. */
export function TimeZoneOptions({ groups }: { groups: TimeZoneGroup[] }) {
  return groups.map(({ region, timeZones }) => (
    <optgroup key={region} label={region}>
      {timeZones.map((timeZone) => (
        <option key={timeZone} value={timeZone}>
          {formatTimeZone(timeZone.replace(`${region}/`, ""))}
        </option>
      ))}
    </optgroup>
  ));
}
