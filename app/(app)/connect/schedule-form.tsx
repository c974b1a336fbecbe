"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { CircleAlert } from "lucide-react";
import { useId } from "react";
import { Button } from "@/app/_components/button.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import type { AutoSync } from "@/lib/db/generated/enums.ts";
import type { Schedule } from "@/lib/schedule/read-schedule.ts";
import { ScheduleNext } from "./schedule-next.tsx";
import { ScheduleTime, spellZone } from "./schedule-time.tsx";
import { pickChoice, useSchedule, type ScheduleChoice } from "./use-schedule.ts";

interface ScheduleFormProps {
  initial: Schedule;
  needsSignIn: boolean;
}

/** When the connection syncs by itself. Every choice is saved at once. */
export function ScheduleForm({ initial, needsSignIn }: ScheduleFormProps) {
  const { saved, choice, problem, choose } = useSchedule(initial);
  const viewerZone = useViewerTimeZone();
  const problemId = useId();
  const isZoneChosen = saved.timeZone !== "UTC" || saved.autoSync !== "off";
  const timeZone = isZoneChosen ? choice.timeZone : viewerZone;
  // UTC is what the server renders, and what a browser says that keeps its place to itself.
  const canMove = viewerZone !== "UTC" && viewerZone !== timeZone;
  const change = (part: Partial<ScheduleChoice>) =>
    choose({ ...choice, timeZone, ...part }, pickChoice(saved));
  const isTimeProblem =
    choice.autoSync === "daily" && (problem?.field === "minuteOfDay" || problem?.field === "timeZone");

  return (
    <div className="space-y-4">
      <RadioGroup
        value={choice.autoSync}
        onValueChange={(autoSync: AutoSync) => change({ autoSync })}
        aria-label="Sync by itself"
        aria-describedby={problem && !isTimeProblem ? problemId : undefined}
        className="space-y-1"
      >
        <Choice value="off" label="Off" hint="Only when you press Sync." />
        <Choice value="every_6_hours" label="Every 6 hours" hint="New workouts are here before long." />
        <Choice value="daily" label="Every day" hint="At a time of your choice." />
      </RadioGroup>
      {choice.autoSync === "daily" && (
        <div className="ml-11 space-y-3">
          <ScheduleTime
            minuteOfDay={choice.minuteOfDay}
            timeZone={timeZone}
            error={isTimeProblem ? problem?.message : undefined}
            onChoose={(minuteOfDay) => change({ minuteOfDay })}
          />
          {canMove && (
            <Button variant="secondary" onClick={() => change({ timeZone: viewerZone })}>
              Use {spellZone(viewerZone)} instead
            </Button>
          )}
        </div>
      )}
      {problem && !isTimeProblem && (
        <p id={problemId} role="alert" className="flex items-start gap-1.5 text-sm font-medium text-bad">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {problem.message}
        </p>
      )}
      <ScheduleNext
        schedule={saved}
        timeZone={isZoneChosen ? saved.timeZone : viewerZone}
        needsSignIn={needsSignIn}
      />
    </div>
  );
}

function Choice({ value, label, hint }: { value: AutoSync; label: string; hint: string }) {
  return (
    <Radio.Root
      value={value}
      className="group flex cursor-pointer gap-3 rounded-lg p-3 hover:bg-sunken data-checked:bg-sunken"
    >
      <span className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full ring-2 ring-line-strong ring-inset group-data-checked:ring-accent">
        <Radio.Indicator className="size-2.5 rounded-full bg-accent" />
      </span>
      <span>
        <span className="block font-medium">{label}</span>
        <span className="block text-sm text-ink-soft">{hint}</span>
      </span>
    </Radio.Root>
  );
}
