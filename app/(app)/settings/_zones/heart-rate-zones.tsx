"use client";

import { HeartPulse, PencilLine } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import type { HeartRateZone } from "@/lib/rides/stored-facts.ts";
import type { UserSettings } from "@/lib/settings/settings.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { resolveHeartRateZones } from "@/lib/zones/heart-rate-zones.ts";
import { formatZoneRange } from "@/lib/zones/zone-range.ts";
import { useSettings } from "../use-settings.ts";
import { BordersForm } from "./borders-form.tsx";
import { ZoneTable } from "./zone-table.tsx";

interface HeartRateZonesProps {
  settings: UserSettings;
  fromPeloton: HeartRateZone[];
}

/** The five heart-rate zones, from Peloton or by hand; while they are edited the table shows what would be saved. */
export function HeartRateZones({ settings: initial, fromPeloton }: HeartRateZonesProps) {
  const { settings, change } = useSettings(initial);
  const { error, run } = useAction();
  const opener = useRef<HTMLButtonElement>(null);
  const [isEditing, setIsEditing] = useState(false);
  const [preview, setPreview] = useState<number[] | null>(null);
  const byHand = settings.heartRateZoneMinBpm;
  const zones = resolveHeartRateZones(preview ?? byHand, fromPeloton);

  function close() {
    flushSync(() => {
      setIsEditing(false);
      setPreview(null);
    });
    opener.current?.focus();
  }

  async function save(heartRateZoneMinBpm: number[]) {
    await change({ heartRateZoneMinBpm }, "Heart-rate zones saved");
    close();
  }

  function dropOwn() {
    opener.current?.focus();
    run(() => change({ heartRateZoneMinBpm: [] }, "Peloton’s zones count again"));
  }

  return (
    <div className="space-y-5">
      <p className="flex items-start gap-2 text-pretty text-ink-soft">
        {byHand.length > 0 ? <PencilLine {...iconProps} /> : <HeartPulse {...iconProps} />}
        {describeOrigin(byHand.length > 0, fromPeloton.length > 0)}
      </p>
      {error !== undefined && !isEditing && (
        <Notice tone="bad" role="alert">
          {describeRequestError(error)}
        </Notice>
      )}
      {zones.length > 0 && (
        <ZoneTable heading={preview ? "Heart rate, preview" : "Heart rate"} rows={listRows(zones)} />
      )}
      {isEditing ? (
        <BordersForm
          initial={resolveHeartRateZones(byHand, fromPeloton)
            .slice(1)
            .map(({ minBpm }) => minBpm)}
          onPreview={setPreview}
          onSave={save}
          onCancel={close}
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button ref={opener} variant="secondary" onClick={() => setIsEditing(true)}>
            {byHand.length > 0 ? "Change" : "Set by hand"}
          </Button>
          {byHand.length > 0 && (
            <Button variant="quiet" onClick={dropOwn}>
              Use Peloton’s
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const iconProps = { "aria-hidden": true, className: "mt-0.5 size-5 shrink-0 text-ink-faint" } as const;

function describeOrigin(isByHand: boolean, isKnownToPeloton: boolean): string {
  if (isByHand) return "Set by you. They count for every workout here, but not at Peloton.";
  if (isKnownToPeloton) return "From Peloton, as your newest workout with a heart rate came with them.";
  return "None yet. They come with your first workout with a heart-rate strap, or you set them here.";
}

function listRows(zones: HeartRateZone[]) {
  return zones.map(({ name, minBpm }, index) => ({
    zone: index + 1,
    name: /^Zone \d$/.test(name) ? null : name,
    range: formatZoneRange(minBpm ?? 0, zones[index + 1]?.minBpm ?? null, "bpm"),
  }));
}
