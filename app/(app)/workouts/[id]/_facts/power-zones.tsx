import { Section } from "@/app/_components/section.tsx";
import type { FtpAt } from "@/lib/ftp/ftp-history.ts";
import { readPowerZoneTime, type ZoneReadings } from "@/lib/workouts/zone-time.ts";
import { describeFtp } from "./load-figures.ts";
import { ZoneBar } from "./zone-bar.tsx";

interface PowerZonesProps {
  readings: ZoneReadings | null;
  ftp: FtpAt | null;
}

/** Nothing without power or an FTP. */
export function PowerZones({ readings, ftp }: PowerZonesProps) {
  const zones = readings && ftp && readPowerZoneTime(readings, ftp.ftpWatts);
  if (!zones) return null;
  return (
    <Section title="Power zones">
      <ZoneBar zones={zones} />
      <p className="mt-3 text-sm text-pretty text-ink-soft">{describeFtp(ftp)}</p>
    </Section>
  );
}
