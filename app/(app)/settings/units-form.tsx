"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_components/button.tsx";
import { ChoiceGroup } from "@/app/_components/choice-group.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatTimeZone } from "@/lib/format/date.ts";
import type { UserSettings } from "@/lib/settings/settings.ts";
import { describeRequestError, RequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { TimeZoneSelect } from "./time-zone-select.tsx";
import { useSettings } from "./use-settings.ts";

interface UnitsFormProps {
  initial: UserSettings;
  /** The time zones as options. */
  children: ReactNode;
}

/** Units and time zone; every choice is saved at once. */
export function UnitsForm({ initial, children }: UnitsFormProps) {
  const { settings, change } = useSettings(initial);
  const { error, run } = useAction();
  const viewerZone = useViewerTimeZone();
  // UTC is what the server renders, and what a browser says that keeps its place to itself.
  const canMove = viewerZone !== "UTC" && viewerZone !== settings.timeZone;
  const problem = error === undefined ? undefined : describeRequestError(error);
  const isZoneProblem = error instanceof RequestError && error.field === "timeZone";
  const chooseUnit = (distanceUnit: DistanceUnit) => {
    if (distanceUnit !== settings.distanceUnit)
      run(() => change({ distanceUnit }, unitMessages[distanceUnit]));
  };
  const chooseZone = (timeZone: string, before = settings.timeZone) =>
    run(() => change({ timeZone }, `Your time zone is ${formatTimeZone(timeZone)}`, { timeZone: before }));

  return (
    <div className="space-y-6">
      {problem && !isZoneProblem && (
        <Notice tone="bad" role="alert">
          {problem}
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
        error={isZoneProblem ? problem : undefined}
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

const unitMessages: Record<DistanceUnit, string> = {
  imperial: "Distances are in miles",
  metric: "Distances are in kilometres",
};
