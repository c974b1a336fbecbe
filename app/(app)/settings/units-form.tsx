"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/app/_components/button.tsx";
import { ChoiceGroup } from "@/app/_components/choice-group.tsx";
import { FieldFrame, inputClass, useFieldControl } from "@/app/_components/field.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatTimeZone } from "@/lib/format/date.ts";
import type { UserSettings } from "@/lib/settings/settings.ts";
import { useSettings } from "./use-settings.ts";

interface UnitsFormProps {
  initial: UserSettings;
  /** The time zones as options. */
  children: ReactNode;
}

/** Units and time zone; every choice is saved at once. */
export function UnitsForm({ initial, children }: UnitsFormProps) {
  const { settings, problem, change } = useSettings(initial);
  const viewerZone = useViewerTimeZone();
  // UTC is what the server renders, and what a browser says that keeps its place to itself.
  const canMove = viewerZone !== "UTC" && viewerZone !== settings.timeZone;
  const isZoneProblem = problem?.field === "timeZone";
  const chooseUnit = (distanceUnit: DistanceUnit) => {
    if (distanceUnit !== settings.distanceUnit) change({ distanceUnit }, unitMessages[distanceUnit]);
  };
  const chooseZone = (timeZone: string) =>
    change({ timeZone }, `Your time zone is ${formatTimeZone(timeZone)}`);

  return (
    <div className="space-y-6">
      {problem && !isZoneProblem && (
        <Notice tone="bad" role="alert">
          {problem.message}
        </Notice>
      )}
      <ChoiceGroup
        label="Units"
        value={settings.distanceUnit}
        onChoose={chooseUnit}
        choices={[
          { value: "imperial", label: "Imperial", hint: "Miles, feet and miles an hour." },
          { value: "metric", label: "Metric", hint: "Kilometres, metres and kilometres an hour." },
        ]}
      />
      <TimeZoneSelect
        timeZone={settings.timeZone}
        error={isZoneProblem ? problem.message : undefined}
        onChoose={chooseZone}
      >
        {children}
      </TimeZoneSelect>
      {canMove && (
        <Button
          variant="secondary"
          className="h-auto min-h-10 py-2 whitespace-normal"
          onClick={() => chooseZone(viewerZone)}
        >
          Use {formatTimeZone(viewerZone)}, as this browser does
        </Button>
      )}
    </div>
  );
}

interface TimeZoneSelectProps {
  timeZone: string;
  error: string | undefined;
  onChoose: (timeZone: string) => void;
  children: ReactNode;
}

const zoneHint = "For days, weeks and the time of your daily sync. A workout keeps the time of where it was.";

function TimeZoneSelect({ timeZone, error, onChoose, children }: TimeZoneSelectProps) {
  const control = useFieldControl(error, zoneHint);
  return (
    <FieldFrame label="Time zone" hint={zoneHint} error={error} control={control}>
      <div className="relative max-w-80">
        <select
          {...control.attributes}
          value={timeZone}
          onChange={(event) => onChoose(event.currentTarget.value)}
          className={`${inputClass} h-11 appearance-none pr-10`}
        >
          {children}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-3.5 right-3.5 size-4 text-ink-soft"
        />
      </div>
    </FieldFrame>
  );
}

const unitMessages: Record<DistanceUnit, string> = {
  imperial: "Distances are in miles",
  metric: "Distances are in kilometres",
};
