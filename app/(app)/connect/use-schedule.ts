"use client";

import { useRef, useState } from "react";
import { offerUndo } from "@/app/_components/offer-undo.ts";
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
    setProblem(undefined);
    void apply(wish, before).then(
      () => offerUndo(savedMessages[wish.autoSync], { id: "schedule", undo: () => apply(before, wish) }),
      (error: unknown) => {
        const field = error instanceof RequestError ? error.field : undefined;
        setProblem({ field, message: describeRequestError(error) });
      },
    );
  }

  function apply(wish: ScheduleChoice, before: ScheduleChoice): Promise<void> {
    setChoice(wish);
    const done = line.current.then(() => save(wish, before));
    line.current = done.catch(() => undefined);
    return done;
  }

  async function save(wish: ScheduleChoice, before: ScheduleChoice): Promise<void> {
    try {
      const { schedule } = await sendJson<{ schedule: Schedule }>("PUT", "/api/schedule", { ...wish });
      setSaved(schedule);
    } catch (error) {
      setChoice(before);
      throw error;
    }
  }

  return { saved, choice, problem, choose };
}

export function pickChoice({ autoSync, minuteOfDay, timeZone }: Schedule): ScheduleChoice {
  return { autoSync, minuteOfDay, timeZone };
}
