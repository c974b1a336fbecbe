"use client";

import { useRef, useState } from "react";
import { toast } from "sonner";
import type { AutoSync } from "@/lib/db/generated/enums.ts";
import type { Schedule } from "@/lib/schedule/read-schedule.ts";
import { describeRequestError, RequestError, sendJson } from "@/lib/swr/request.ts";

export interface ScheduleChoice {
  autoSync: AutoSync;
  minuteOfDay: number;
  timeZone: string;
}

interface Problem {
  field: string | undefined;
  message: string;
}

const savedMessages = {
  off: "Spinback syncs when you press Sync",
  daily: "Spinback syncs by itself every day",
  every_6_hours: "Spinback syncs by itself every 6 hours",
} as const satisfies Record<AutoSync, string>;

/**
 * Saves each choice at once and in turn, and offers the way back. A choice that can't be saved is taken back, and what
 * went wrong is kept for the form.
 */
export function useSchedule(initial: Schedule) {
  const [saved, setSaved] = useState(initial);
  const [choice, setChoice] = useState(pickChoice(initial));
  const [problem, setProblem] = useState<Problem>();
  const line = useRef(Promise.resolve());

  function choose(wish: ScheduleChoice, before: ScheduleChoice): void {
    setChoice(wish);
    setProblem(undefined);
    line.current = line.current.then(() => save(wish, before));
  }

  async function save(wish: ScheduleChoice, before: ScheduleChoice): Promise<void> {
    try {
      const { schedule } = await sendJson<{ schedule: Schedule }>("PUT", "/api/schedule", { ...wish });
      setSaved(schedule);
      toast.success(savedMessages[wish.autoSync], {
        id: "schedule",
        action: { label: "Undo", onClick: () => choose(before, wish) },
      });
    } catch (error) {
      const field = error instanceof RequestError ? error.field : undefined;
      setProblem({ field, message: describeRequestError(error) });
      setChoice(before);
    }
  }

  return { saved, choice, problem, choose };
}

export function pickChoice({ autoSync, minuteOfDay, timeZone }: Schedule): ScheduleChoice {
  return { autoSync, minuteOfDay, timeZone };
}
