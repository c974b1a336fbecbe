import type { Metadata } from "next";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { listFtpHistory, pickFtpAt } from "@/lib/ftp/ftp-history.ts";
import { listFtpRows } from "@/lib/ftp/ftp-rows.ts";
import { readSettings } from "@/lib/settings/settings.ts";
import { listTimeZones } from "@/lib/settings/time-zones.ts";
import { readHeartRateZones } from "@/lib/zones/rider-heart-rate-zones.ts";
import { FtpSection } from "./_ftp/ftp-section.tsx";
import { HeartRateZones } from "./_zones/heart-rate-zones.tsx";
import { PowerZones } from "./_zones/power-zones.tsx";
import { RefreshOnReturn } from "./refresh-on-return.tsx";
import { SectionLinks, SettingsSection } from "./settings-section.tsx";
import { TimeZoneOptions } from "./time-zone-options.tsx";
import { UnitsForm } from "./units-form.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const user = await requireUser();
  const [settings, history, heartRate] = await Promise.all([
    readSettings(user.id),
    listFtpHistory(user.id),
    readHeartRateZones(user.id),
  ]);
  const now = new Date();
  const current = pickFtpAt(history, { startedAt: now, timeZone: settings.timeZone });
  return (
    <div className="mx-auto max-w-2xl">
      <RefreshOnReturn />
      <PageHeader title="Settings" lead={<SectionLinks />} />
      <div className="space-y-12">
        <SettingsSection section="units">
          <UnitsForm initial={settings}>
            <TimeZoneOptions groups={listTimeZones(settings.timeZone)} />
          </UnitsForm>
        </SettingsSection>
        <SettingsSection section="ftp">
          <FtpSection
            current={current}
            rows={listFtpRows(history, settings.timeZone)}
            timeZone={settings.timeZone}
            now={now}
          />
        </SettingsSection>
        <SettingsSection section="power-zones">
          <PowerZones ftpWatts={current?.ftpWatts ?? null} />
        </SettingsSection>
        <SettingsSection section="heart-rate-zones">
          <HeartRateZones settings={settings} fromPeloton={heartRate.fromPeloton} />
        </SettingsSection>
      </div>
    </div>
  );
}
