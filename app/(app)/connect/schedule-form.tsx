"use client";

import { CircleAlert } from "lucide-react";
import { useId } from "react";
import { Button } from "@/app/_components/button.tsx";
import { ChoiceGroup } from "@/app/_components/choice-group.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import type { AutoSync } from "@/lib/db/generated/enums.ts";
import type { Schedule } from "@/lib/schedule/read-schedule.ts";
import { ScheduleNext } from "./schedule-next.tsx";
import { formatTimeZone } from "@/lib/format/date.ts";
import { ScheduleTime } from "./schedule-time.tsx";
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
      <ChoiceGroup<AutoSync>
        label="Sync by itself"
        value={choice.autoSync}
        onChoose={(autoSync) => change({ autoSync })}
        describedBy={problem && !isTimeProblem ? problemId : undefined}
        choices={[
          { value: "off", label: "Off", hint: "Only when you press Sync." },
          { value: "every_6_hours", label: "Every 6 hours", hint: "New workouts are here before long." },
          { value: "daily", label: "Every day", hint: "At a time of your choice." },
        ]}
      />
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
              Use {formatTimeZone(viewerZone)} instead
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
